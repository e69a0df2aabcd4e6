"""MNIST Desktop: build a neural network from check boxes and watch it learn."""

import os

# Before anything imports torch: its threads of arithmetic are to sleep while they wait for one another, as
# they would otherwise keep a core from the very thread that they wait for. Beside another busy program
# that makes an epoch several times as long.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
# numpy multiplies nothing large here, and its own threads spin for a tenth of a second when it is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"
