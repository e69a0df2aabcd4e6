import logging
import warnings

# What Pillow finds in a damaged picture is told in a sentence of the program's own.
warnings.filterwarnings("ignore", module=r"PIL\.")
logging.getLogger("PIL").setLevel(logging.ERROR)
