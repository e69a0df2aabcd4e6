"""Every test asks torch as the program does outside a training: with one thread."""

import torch

# Whatever OMP_NUM_THREADS says: other threads add sums up in another order, not to the bit the same.
torch.set_num_threads(1)
