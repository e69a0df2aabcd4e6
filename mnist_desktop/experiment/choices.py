"""The named values that knobs choose from."""

from __future__ import annotations

from mnist_desktop.experiment.knobs import Choice
from mnist_desktop.words import mark


class Examples(Choice):
    """Whose digits are trained on."""

    MNIST = "mnist", mark("MNIST")
    PEN = "pen", mark("Pen strokes")
    BOTH = "both", mark("MNIST and pen strokes")


class Activation(Choice):
    """The function after each hidden layer."""

    SIGMOID = "sigmoid", mark("Sigmoid")
    TANH = "tanh", mark("Tanh")
    RELU = "relu", mark("ReLU")
    LEAKY_RELU = "leaky-relu", mark("Leaky ReLU")
    ELU = "elu", mark("ELU")
    GELU = "gelu", mark("GELU")
    SILU = "silu", mark("SiLU")


class Init(Choice):
    """How the weights start; the biases always start as PyTorch starts them."""

    PYTORCH = "pytorch", mark("PyTorch's own")
    NORMAL = "normal", mark("Normal (0, 1)")
    XAVIER_UNIFORM = "xavier-uniform", mark("Xavier uniform")
    XAVIER_NORMAL = "xavier-normal", mark("Xavier normal")
    HE_UNIFORM = "he-uniform", mark("He uniform")
    HE_NORMAL = "he-normal", mark("He normal")
    DBN = "dbn", mark("DBN pre-training")


class Optimizer(Choice):
    """The rule that turns gradients into steps."""

    SGD = "sgd", mark("SGD")
    MOMENTUM = "momentum", mark("SGD with momentum")
    NESTEROV = "nesterov", mark("SGD with Nesterov")
    ADAM = "adam", mark("Adam")
    ADAMW = "adamw", mark("AdamW")
    RMSPROP = "rmsprop", mark("RMSprop")
    ADAGRAD = "adagrad", mark("Adagrad")
    ADADELTA = "adadelta", mark("Adadelta")
    NADAM = "nadam", mark("NAdam")
    RADAM = "radam", mark("RAdam")


class Schedule(Choice):
    """How the learning rate goes over the run."""

    CONSTANT = "constant", mark("Constant")
    STEP = "step", mark("Step")
    COSINE = "cosine", mark("Cosine")
    ONE_CYCLE = "one-cycle", mark("One-cycle")
