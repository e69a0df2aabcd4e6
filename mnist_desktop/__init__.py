"""MNIST Desktop: build a neural network from check boxes and watch it learn."""

__version__ = "0.1.0"
