"""An experiment as a short PyTorch program, in the lecture notes' style, that makes the same run.

The layers are printed from experiment.architecture's list, from which the network is built, too. All else
is the engine's own arithmetic, in the order in which the engine draws random numbers: on the CPU, with the
same torch, the program prints the costs and the accuracy of the run to the last digit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mnist_desktop.data import rows
from mnist_desktop.experiment.architecture import (
    FUSED_DEVICES,
    FUSED_OPTIMIZERS,
    Layer,
    evaluation_rows,
    layers_of,
    optimizer_call,
    parameter_count,
)
from mnist_desktop.experiment.choices import Activation, Init, Schedule
from mnist_desktop.experiment.knobs import mark
from mnist_desktop.experiment.schedule import END, START
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import Loss
from mnist_desktop.learning.history import KnobChange
from mnist_desktop.runs.script.augmentation import augmentation
from mnist_desktop.runs.script.lines import Line, Part, Script
from mnist_desktop.runs.script.pretraining import pretraining
from mnist_desktop.runs.script.settings import settings_comment
from mnist_desktop.runs.script.writing import listed, part


def script_of(
    experiment: Experiment,
    *,
    name: str,
    guard: bool = False,
    changes: Sequence[KnobChange] = (),
    based_on: str = "",
    notebook: bool = False,
) -> Script:
    """The program of an experiment; a run's `changes` are made in it, too.

    Where the experiment has problems, so that it cannot be trained, the program leaves out what cannot be.

    `guard` lets it import a torchvision whose compiled part does not fit the torch beside it, as
    data.torchvision_import does. `based_on` is a run's: the program then says that it starts anew. A
    `notebook` has its folder of data in a variable, keeps its costs and plots them.
    """
    return _Program(experiment, changes, notebook=notebook).script(name, based_on, guard=guard)


@dataclass(frozen=True)
class _Modules:
    """The layers by the names that a script gives them; those without weights may be used twice."""

    definitions: dict[str, Layer]
    order: list[str]

    @property
    def linears(self) -> list[str]:
        return [name for name in self.definitions if name.startswith("linear")]


def _modules(experiment: Experiment) -> _Modules:
    definitions: dict[str, Layer] = {}
    order = []
    for layer in layers_of(experiment):
        name = layer.name
        if not layer.parameters:
            name = name.rstrip("0123456789")
        definitions[name] = layer
        order.append(name)
    # As the notes have them: all linear layers, then all of batch norm, then the others.
    kinds = list(dict.fromkeys(layer.kind for layer in definitions.values()))
    by_kind = sorted(definitions.items(), key=lambda item: kinds.index(item[1].kind))
    return _Modules(dict(by_kind), order)


class _Program:
    """Writes the parts of a program, each on its own."""

    def __init__(
        self, experiment: Experiment, changes: Sequence[KnobChange], *, notebook: bool
    ) -> None:
        self.experiment = experiment
        self.changes = changes
        self.notebook = notebook
        self.images = experiment.task_facts.images
        self.binary = experiment.task_facts.loss is Loss.BINARY_CROSS_ENTROPY
        self.modules = _modules(experiment)
        kinds = {layer.kind for layer in self.modules.definitions.values()}
        self.has_modes = bool(kinds & {"BatchNorm1d", "Dropout"})
        self.validates = experiment.validation_rows > 0
        self.stops_early = experiment.stops_early and self.validates
        self.pretrains = experiment.pretrains and self.images and bool(experiment.network.hidden)
        self.scheduled = experiment.training.schedule is not Schedule.CONSTANT
        device = experiment.training.device
        self.device = "" if device == "cpu" else device
        # What puts a tensor or a module on the device; nothing on the CPU.
        self.to = ".to(device)" if self.device else ""

    def script(self, name: str, based_on: str, *, guard: bool) -> Script:
        experiment = self.experiment
        parts = [self._head(name, based_on), *self._imports(guard=guard), self._settings()]
        parts += self._data()
        if experiment.augments:
            parts.append(augmentation(experiment.data, ", device=device" if self.device else ""))
        parts += [self._layers(), *self._initialisation(), self._model()]
        if self.pretrains:
            hidden = self.modules.linears[:-1]
            small = experiment.batch_rows > experiment.train_rows
            parts.append(pretraining(hidden, small_data=small))
        parts.append(self._loss_and_optimizer())
        if self.scheduled:
            parts.append(self._schedule())
        if self.changes:
            parts.append(self._changes())
        if self.validates:
            parts.append(self._validation())
        parts.append(self._training_in_batches() if self.images else self._training_in_steps())
        parts.append(self._evaluation())
        if self.notebook:
            parts.append(self._plot())
        return Script(tuple(parts))

    # Before the network.

    def _head(self, name: str, based_on: str) -> Part:
        why = mark(
            "The settings of the experiment. MNIST Desktop reads them back: open this file in it, or paste "
            "these lines."
        )
        texts = settings_comment(name, self.experiment)
        if based_on:
            texts.append(f"# The run itself started from {' '.join(based_on.split())};")
            texts.append("# this program starts anew, so its figures are others.")
        return Part("settings", why, tuple(Line(text, why) for text in texts))

    def _imports(self, *, guard: bool) -> Iterator[Part]:
        own = [("random", self.images), ("math", self._needs_math())]
        own += [("copy", self.stops_early), ("shutil", self.images)]
        own += [("sys", self.images and not self.notebook)]
        lines = [
            Line(f"import {name}", mark("A module of Python's own."))
            for name in sorted(name for name, needed in own if needed)
        ]
        if lines:
            lines.append(Line(""))
        if self.notebook:
            lines.append(Line("import matplotlib.pyplot as plt", mark("It draws the curve.")))
        lines.append(
            Line("import torch", mark("PyTorch: tensors, and the gradients of all of it."))
        )
        lines.append(Line("from torch import nn", mark("The layers, and how their weights start.")))
        datasets = Line(
            "from torchvision import datasets", mark("Well-known data sets; MNIST among them.")
        )
        if self.images and not guard:
            lines.append(datasets)
        why = mark("What the program uses: PyTorch, and a little of Python's own.")
        if self.images and guard:
            lines += [Line(""), *_guarded(datasets)]
        yield Part("imports", why, tuple(lines))

    def _needs_math(self) -> bool:
        schedule = self.experiment.training.schedule
        return self.experiment.augments or schedule in (Schedule.COSINE, Schedule.ONE_CYCLE)

    def _settings(self) -> Part:
        experiment, training = self.experiment, self.experiment.training
        seed = mark(
            "The same seed gives the same weights, the same order of the images and the same dropout."
        )
        lines = [
            Line(f"torch.manual_seed({training.seed})", seed),
            Line(f"learning_rate = {training.learning_rate}", mark("The size of a step.")),
        ]
        if self.images:
            epochs = mark("How often training goes through all training images.")
            lines.append(Line(f"training_epochs = {training.epochs}", epochs))
            batch = mark("How many images one step looks at.")
            lines.append(Line(f"batch_size = {training.batch_size}", batch))
        else:
            steps = mark("How many steps training takes, each over all rows.")
            lines.append(Line(f"training_steps = {training.steps}", steps))
        if self.stops_early:
            patience = mark(
                "Training ends when the validation loss has not fallen for so many epochs."
            )
            lines.append(Line(f"patience = {training.patience}", patience))
        if self.pretrains:
            network = experiment.network
            passes = mark("How often each layer goes through the images before any label is used.")
            lines.append(Line(f"pretraining_epochs = {network.pretraining_epochs}", passes))
            rate = mark("The size of a step of pre-training.")
            lines.append(Line(f"pretraining_rate = {network.pretraining_rate}", rate))
        if self.device:
            device = mark("What computes: a graphics card.")
            lines.append(Line(f'device = "{self.device}"', device))
        return part("parameters", mark("What is set before training."), lines)

    def _data(self) -> Iterator[Part]:
        if self.images:
            yield self._mnist()
            if self._is_split():
                yield self._split()
        elif self.binary:
            yield self._gate()
        else:
            yield self._toy()

    def _mnist(self) -> Part:
        folder = mark(
            "A folder with MNIST's four archives, such as the one that MNIST Desktop brings, is copied to "
            "where torchvision looks for them. Without one, torchvision downloads them."
        )
        if self.notebook:
            lines = [Line('folder = ""  # with the archives of MNIST; else downloaded', folder)]
            condition, source = "if folder:", "folder"
        else:
            lines = []
            condition = 'if "--data" in sys.argv:  # a folder with its archives; else downloaded'
            source = "sys.argv[-1]"
        copied = f'    shutil.copytree({source}, "MNIST_data/MNIST/raw", dirs_exist_ok=True)'
        lines += [Line(condition, folder), Line(copied, folder)]
        parts = (
            ("train", "True", mark("60,000 images of 28 by 28 pixels for training, with labels.")),
            ("test", "False", mark("10,000 images that are never trained on.")),
        )
        for name, train, why in parts:
            call = f'datasets.MNIST("MNIST_data", train={train}, download=True)'
            lines.append(Line(f"mnist_{name} = {call}", why))
        scaled = mark(
            "Each image becomes a row of 784 numbers in 0..1, all of them one table, of which a batch is a "
            "choice of rows. The notes scale in training only; here test images are scaled, too."
        )
        labels = mark("The digit that each image shows, 0 to 9.")
        for name, _, _ in parts:
            pixels, targets = f"mnist_{name}.data.view(-1, 28 * 28) / 255", f"mnist_{name}.targets"
            if self.device:
                lines.append(Line(f"X_{name} = ({pixels}){self.to}", scaled))
                lines.append(Line(f"Y_{name} = {targets}{self.to}", labels))
            else:
                lines.append(Line(f"X_{name}, Y_{name} = {pixels}, {targets}", scaled))
        why = mark("Section 07-2: MNIST, as torchvision has it, with each image as a row.")
        return part("MNIST data", why, lines)

    def _is_split(self) -> bool:
        rest = self.experiment.task_facts.train_rows - self.experiment.validation_rows
        return self.validates or 0 < self.experiment.data.subset < rest

    def _split(self) -> Part:
        data, seed = self.experiment.data, self.experiment.training.seed
        drawn = mark(
            "All images in an order drawn by a generator of its own, so that the split is the same "
            "whatever the network draws."
        )
        lines = [
            Line(f"generator = torch.Generator().manual_seed({seed})", drawn),
            Line("order = torch.randperm(len(X_train), generator=generator)", drawn),
        ]
        start = "0"
        if self.validates:
            start = "held_back"
            held = mark("The first of them are never trained on: they validate.")
            lines += [
                Line(f"held_back = round({data.validation_share} * len(X_train))", held),
                Line("X_validation = X_train[order[:held_back]]", held),
                Line("Y_validation = Y_train[order[:held_back]]", held),
            ]
        if data.subset:
            end = f"held_back + {data.subset}" if self.validates else str(data.subset)
            kept = f"order[{start} : {end}]" if self.validates else f"order[:{end}]"
            why = mark("Only so many images are trained on: few are easily learned by heart.")
        else:
            kept, why = f"order[{start}:]", mark("The rest is trained on.")
        lines += [
            Line(f"chosen = {kept}", why),
            Line("X_train, Y_train = X_train[chosen], Y_train[chosen]", why),
        ]
        title = mark("hold back validation images") if self.validates else mark("take a subset")
        return part(title, mark("Section 07-1: which images are trained on."), lines)

    def _gate(self) -> Part:
        task = self.experiment.task
        labels = [[label] for label in rows.GATE_LABELS[task]]
        inputs = mark("The four rows of the gate: each a pair of inputs.")
        outputs = mark("What the gate answers to each row.")
        lines = [
            Line(f"X = torch.FloatTensor({rows.GATE_INPUTS}){self.to}", inputs),
            Line(f"Y = torch.FloatTensor({labels}){self.to}", outputs),
        ]
        return part(f"the gate {task.name}", mark("Section 08-1: a gate with two inputs."), lines)

    def _toy(self) -> Part:
        inputs = mark("Eight rows of three features.")
        labels = mark("The class of each row: 0, 1 or 2.")
        tested = mark("Three rows that are never trained on.")
        lines = listed("X = torch.FloatTensor(", [str(rows.TOY_INPUTS)], f"){self.to}", inputs)
        if len(lines) > 1:
            each = [
                Line("    [", inputs),
                *(Line(f"        {row},", inputs) for row in rows.TOY_INPUTS),
                Line("    ]", inputs),
            ]
            lines = [lines[0], *each, lines[-1]]
        lines += [
            Line(f"Y = torch.LongTensor({rows.TOY_LABELS}){self.to}", labels),
            Line(f"X_test = torch.FloatTensor({rows.TOY_TEST_INPUTS}){self.to}", tested),
            Line(f"Y_test = torch.LongTensor({rows.TOY_TEST_LABELS}){self.to}", tested),
        ]
        return part("the toy", mark("Section 07-1: a table small enough to read."), lines)

    # The network.

    def _layers(self) -> Part:
        lines = [
            Line(f"{name} = nn.{layer}", _WHY_LAYER.get(layer.kind, _WHY_ACTIVATION))
            for name, layer in self.modules.definitions.items()
        ]
        why = mark("The layers. Those with weights are made one by one; the others hold nothing.")
        return part("nn layers", why, lines)

    def _initialisation(self) -> Iterator[Part]:
        network = self.experiment.network
        if network.init in (Init.PYTORCH, Init.DBN):
            return
        call, why = _INITS[network.init]
        if network.init in (Init.HE_UNIFORM, Init.HE_NORMAL):
            if network.activation is Activation.LEAKY_RELU:
                call += f', a={network.leaky_slope}, nonlinearity="leaky_relu"'
            else:
                call += ', nonlinearity="relu"'
        name, _, arguments = call.partition(",")
        inside = f"linear.weight,{arguments}" if arguments else "linear.weight"
        names = self.modules.linears
        if len(names) == 1:
            lines = [Line(f"nn.init.{name}({inside.replace('linear', names[0], 1)})", why)]
        else:
            lines = listed("for linear in (", names, "):", why)
            lines.append(Line(f"    nn.init.{name}({inside})", why))
        title = f"{network.init.label} initialization"
        yield part(title, mark("Section 09-2: how the weights start."), lines)

    def _model(self) -> Part:
        why = mark("The layers one after the other: what one gives is what the next one gets.")
        after = f"){self.to}"
        lines = listed("model = nn.Sequential(", self.modules.order, after, why)
        return part("model", why, lines)

    # Its training.

    def _loss_and_optimizer(self) -> Part:
        training = self.experiment.training
        lines = []
        if self.binary:
            why = mark(
                "Binary cross entropy, computed from what the last sigmoid gets: the logarithm of a "
                "probability that rounds to 0 would be infinite. The notes' BCELoss gives the same number."
            )
            lines.append(Line("criterion = nn.BCEWithLogitsLoss()", why))
        elif training.label_smoothing:
            why = mark(
                "Cross entropy that asks for a little less than certainty; softmax is computed in it."
            )
            smoothing = training.label_smoothing
            lines.append(Line(f"criterion = nn.CrossEntropyLoss(label_smoothing={smoothing})", why))
        else:
            why = mark("Cross entropy; softmax is computed in it.")
            lines.append(Line("criterion = nn.CrossEntropyLoss()", why))
        kind, arguments = optimizer_call(training)
        if kind in FUSED_OPTIMIZERS and (self.device or "cpu").partition(":")[0] in FUSED_DEVICES:
            arguments["fused"] = True
        items = ["model.parameters()", "lr=learning_rate"]
        items += [f"{name}={value}" for name, value in arguments.items() if name != "lr"]
        why = mark(
            "The rule that turns gradients into steps. With fused=True all weights take their step at "
            "once: the same rule, quicker."
        )
        lines += listed(f"optimizer = torch.optim.{kind}(", items, ")", why)
        return part("loss and optimizer", mark("What is made small, and how."), lines)

    def _total_steps(self) -> str:
        return "training_epochs * total_batch" if self.images else "training_steps"

    def _schedule(self) -> Part:
        training = self.experiment.training
        why = mark("How the learning rate goes over the run: what it is multiplied by.")
        lines: list[Line] = []
        if training.schedule is Schedule.STEP:
            function = f"lambda epoch: {training.step_factor} ** (epoch // {training.step_every})"
        else:
            if self.images:
                lines.append(self._batches_in_an_epoch())
            lines.append(Line(f"total_steps = {self._total_steps()}", why))
            function = "lambda step: 0.5 * (1 + math.cos(math.pi * (step / total_steps)))"
        if training.schedule is Schedule.ONE_CYCLE:
            function = "one_cycle"
            lines += [Line(""), Line(""), *_one_cycle(training.warm_up), Line(""), Line("")]
        schedule = "torch.optim.lr_scheduler.LambdaLR"
        lines += listed(f"scheduler = {schedule}(", ["optimizer", function], ")", why)
        title = {Schedule.STEP: "schedule: steps down", Schedule.COSINE: "schedule: cosine"}
        return part(title.get(training.schedule, "schedule: one-cycle"), why, lines)

    def _batches_in_an_epoch(self) -> Line:
        if self.experiment.training.drop_last:
            why = mark(
                "How many steps an epoch takes. Images that do not fill a last whole batch are left out."
            )
            return Line("total_batch = len(X_train) // batch_size", why)
        why = mark("How many steps an epoch takes; the last batch may be smaller.")
        return Line("total_batch = -(-len(X_train) // batch_size)", why)

    def _changes(self) -> Part:
        why = mark("What was changed while it trained: after how many steps, and to what.")
        rates: dict[int, float] = {}
        groups: dict[int, dict[str, float]] = {}
        for change in self.changes:
            if change.knob == "learning_rate" and self.scheduled:
                rates[change.steps] = change.after
            else:
                key = "lr" if change.knob == "learning_rate" else change.knob
                groups.setdefault(change.steps, {})[key] = change.after
        lines = [Line("step = 0", why)] if self.images else []
        if groups:
            items = [f"{steps}: {_dictionary(values)}" for steps, values in groups.items()]
            lines += listed("changes = {", items, "}", why)
        if rates:
            items = [f"{steps}: {rate}" for steps, rate in rates.items()]
            lines += listed("rates = {", items, "}", why)
        return part("changed while it trained", why, lines)

    def _make_changes(self, indent: str) -> list[Line]:
        why = mark("Goes on with another value from here on, as it was changed in the run.")
        done = "step" if self.images else "step - 1"
        knobs = {change.knob for change in self.changes}
        lines = []
        if "weight_decay" in knobs or (knobs and not self.scheduled):
            lines.append(f"optimizer.param_groups[0].update(changes.get({done}, {{}}))")
        if "learning_rate" in knobs and self.scheduled:
            factor = "scheduler.lr_lambdas[0](scheduler.last_epoch)"
            lines += [
                f"if {done} in rates:",
                f"    scheduler.base_lrs = [rates[{done}]]",
                f'    optimizer.param_groups[0]["lr"] = rates[{done}] * {factor}',
            ]
            if len(indent) + len(lines[-1]) > 88:
                lines[-1:] = [
                    f"    factor = {factor}",
                    f'    optimizer.param_groups[0]["lr"] = rates[{done}] * factor',
                ]
        if lines and self.images:
            lines.append("step += 1")
        return [Line(indent + line, why) for line in lines]

    def _validation(self) -> Part:
        size = evaluation_rows(parameter_count(self.experiment))
        criterion = "criterion"
        if self.experiment.training.label_smoothing:
            criterion = "nn.functional.cross_entropy"
        parts = mark("In parts, so that little memory is needed.")
        lines = [
            Line("def mean_loss(x, y):"),
            Line('    """The mean loss over images that are not trained on."""'),
        ]
        if self.has_modes:
            lines.append(Line("    model.eval()", _EVAL))
        lines += [
            Line("    loss = 0"),
            Line("    with torch.no_grad():", _NO_GRAD),
            Line(f"        for rows in torch.arange(len(x)).split({size}):", parts),
            Line(f"            loss += {criterion}(model(x[rows]), y[rows]) * len(rows)", parts),
            Line("    return loss.item() / len(x)"),
        ]
        why = mark("Section 07-1: the loss over images that are held back shows overfitting.")
        return part("validation", why, lines)

    def _order(self) -> list[Line]:
        training = self.experiment.training
        why = mark("The images in their order, the same in every epoch.")
        rows = "torch.arange(len(X_train))"
        if training.shuffle:
            why = mark(
                "A new order of the images for each epoch. A DataLoader with shuffle=True does this, too, "
                "but takes image by image."
            )
            own = ", generator=order_generator" if training.order_apart else ""
            rows = f"torch.randperm(len(X_train){own})"
        whole = "[: total_batch * batch_size]"
        if not training.drop_last:
            lines = [f"    order = {rows}"]
        elif training.shuffle and training.order_apart:  # too long for one line
            lines = [f"    order = {rows}", f"    order = order{whole}"]
        else:
            lines = [f"    order = {rows}{whole}"]
        return [Line(line, why) for line in lines]

    def _training_in_batches(self) -> Part:
        experiment, training = self.experiment, self.experiment.training
        lines = []
        if training.schedule in (Schedule.CONSTANT, Schedule.STEP):
            lines.append(self._batches_in_an_epoch())
        if training.shuffle and training.order_apart:
            why = mark(
                "The order has random numbers of its own: it is the same whatever the network draws."
            )
            generator = f"torch.Generator().manual_seed({training.seed})"
            lines.append(Line(f"order_generator = {generator}", why))
        if self.stops_early:
            lines.append(Line('best_epoch, least = 0, float("inf")', mark("The best so far.")))
        if self.notebook:
            lines.append(Line("costs = []"))
        mean = mark("The cost of an epoch is the mean of its batches.")
        lines += [
            Line("for epoch in range(training_epochs):", mark("An epoch sees every image once.")),
            Line("    avg_cost = 0", mean),
        ]
        if self.has_modes:
            lines.append(Line("    model.train()", _TRAIN))
        lines += self._order()
        images = "distort(X_train[batch])" if experiment.augments else "X_train[batch]"
        lines += [
            Line("    for batch in order.split(batch_size):", mark("A step looks at one batch.")),
            Line(f"        X, Y = {images}, Y_train[batch]"),
            *self._make_changes("        "),
            *self._step("        ", "model(X)"),
        ]
        if self.scheduled and training.schedule is not Schedule.STEP:
            lines.append(Line("        scheduler.step()", _SCHEDULED))
        lines.append(Line("        avg_cost += cost.item() / total_batch", mean))
        if training.schedule is Schedule.STEP:
            lines.append(Line("    scheduler.step()", _SCHEDULED))
        if self.notebook:
            lines.append(Line("    costs.append(avg_cost)"))
        printed = Line('    print(f"Epoch: {epoch + 1:04d} cost = {avg_cost:.9f}")', mean)
        lines += self._validate() if self.validates else [printed]
        lines.append(Line('print("Learning finished")'))
        if self.stops_early:
            kept = mark("The weights of the best epoch are the ones to keep.")
            lines.append(Line("model.load_state_dict(best)", kept))
        why = mark("The loop: guess, measure, go back, take a step.")
        return part("training", why, lines)

    def _validate(self) -> list[Line]:
        validation = mark("After each epoch: how well it does on images it has not seen.")
        lines = [
            Line("    validation = mean_loss(X_validation, Y_validation)", validation),
            Line('    print(f"Epoch: {epoch + 1:04d} cost = {avg_cost:.9f}", end=" ")', validation),
            Line('    print(f"validation loss = {validation:.9f}")', validation),
        ]
        if self.stops_early:
            best = mark("The best epoch so far: its weights are put aside.")
            stop = mark("Early stopping: it has not become better for long enough.")
            lines += [
                Line("    if validation < least:", best),
                Line("        best_epoch, least = epoch, validation", best),
                Line("        best = copy.deepcopy(model.state_dict())", best),
                Line("    if epoch - best_epoch >= patience:", stop),
                Line("        break", stop),
            ]
        return lines

    def _step(self, indent: str, guess: str) -> list[Line]:
        lines = [
            Line("optimizer.zero_grad()", mark("Gradients add up unless they are cleared.")),
            Line(
                f"cost = criterion({guess}, Y)", mark("Forward: what the network says, how wrong.")
            ),
            Line("cost.backward()", mark("Back: the gradient of the cost for every weight.")),
            Line("optimizer.step()", mark("Each weight takes a step against its gradient.")),
        ]
        return [Line(indent + line.text, line.why) for line in lines]

    def _training_in_steps(self) -> Part:
        experiment = self.experiment
        every = experiment.figures_every
        guess = "model[:-1](X)" if self.binary else "model(X)"
        lines = [Line("costs = []")] if self.notebook else []
        if self.has_modes:
            lines.append(Line("model.train()", _TRAIN))
        lines += [
            Line("for step in range(1, training_steps + 1):", mark("A step looks at all rows.")),
            *self._make_changes("    "),
            *self._step("    ", guess),
        ]
        if experiment.training.schedule is not Schedule.CONSTANT:
            lines.append(Line("    scheduler.step()", _SCHEDULED))
        if self.notebook:
            lines.append(Line("    costs.append(cost.item())"))
        printed = 'print(f"{step:5d} cost = {cost.item():.9f}")'
        if every > 1:
            now_and_then = mark("Now and then it says how far it is.")
            condition = f"if step % {every} == 0 or step == training_steps:"
            lines += [
                Line(f"    {condition}", now_and_then),
                Line(f"        {printed}", now_and_then),
            ]
        else:
            lines.append(Line(f"    {printed}"))
        lines.append(Line('print("Learning finished")'))
        return part("training", mark("The loop: guess, measure, go back, take a step."), lines)

    # After it.

    def _evaluation(self) -> Part:
        lines = [Line("model.eval()", _EVAL)] if self.has_modes else []
        lines.append(Line("with torch.no_grad():", _NO_GRAD))
        share = mark("The share of right answers.")
        if self.binary:
            lines += [
                Line("    hypothesis = model(X)", mark("The probability of 1 for each row.")),
                Line("    accuracy = ((hypothesis >= 0.5) == (Y == 1)).float().mean()", share),
                Line('    print(f"Accuracy: {accuracy.item():.4f}")', share),
                Line('    print("Hypothesis:", hypothesis.flatten().tolist())'),
            ]
            return part("evaluation", mark("What has it learned?"), lines)
        answer = mark("The answer is the class with the greatest score.")
        lines += [
            Line("    prediction = model(X_test).argmax(dim=1)", answer),
            Line('    print(f"Accuracy: {(prediction == Y_test).float().mean():.4f}")', share),
        ]
        if self.images:
            one = mark("One of the test images, drawn at random, with what the network says.")
            lines += [
                Line("    r = random.randint(0, len(X_test) - 1)", one),
                Line('    print("Label:", Y_test[r].item())', one),
                Line('    print("Prediction:", prediction[r].item())', one),
            ]
        else:
            lines.append(Line('    print("Prediction:", prediction.tolist())'))
        return part("evaluation", mark("How well does it do on what it has not seen?"), lines)

    def _plot(self) -> Part:
        unit = "Epoch" if self.images else "Step"
        lines = [
            Line("plt.plot(range(1, len(costs) + 1), costs)"),
            Line(f'plt.xlabel("{unit}")'),
            Line('plt.ylabel("Cost")'),
            Line('plt.yscale("log")', mark("Equal ratios are equal distances.")),
            Line("plt.show()"),
        ]
        return part("the curve", mark("The cost over the run."), lines)


def _guarded(datasets: Line) -> list[Line]:
    why = mark(
        "This torchvision belongs to another build of torch, so its compiled part cannot be loaded. Its "
        "data sets do without: two names are all that they miss."
    )
    schema = '"(Tensor a, Tensor b, float c) -> Tensor"'
    return [
        Line("try:", why),
        Line(f"    {datasets.text}", datasets.why),
        Line("except RuntimeError:  # of another build of torch; its data sets work", why),
        Line('    for name in ("torchvision::nms", "torchvision::qnms"):', why),
        Line(f"        torch.library.define(name, {schema})", why),
        Line(f"    {datasets.text}", datasets.why),
    ]


def _one_cycle(warm_up: float) -> list[Line]:
    why = mark("It rises from a twenty-fifth to its value, then falls to nearly nothing.")
    lines = [
        "def one_cycle(step):",
        '    """What the learning rate is multiplied by in a step, counted from 0."""',
        f"    top = {warm_up} * total_steps - 1",
        "    if step < top:",
        f"        start, end, share = {START}, 1.0, step / top",
        "    else:",
        f"        start, end = 1.0, {END}",
        "        share = (step - top) / (total_steps - 1 - top)",
        "    return end + (start - end) / 2 * (1 + math.cos(math.pi * share))",
    ]
    return [Line(text, why) for text in lines]


def _dictionary(values: dict[str, float]) -> str:
    return "{" + ", ".join(f'"{name}": {value}' for name, value in values.items()) + "}"


_EVAL = mark("Eval mode: dropout silences nothing, and batch norm uses the means of training.")
_TRAIN = mark("Train mode: dropout silences units, and batch norm looks at the batch.")
_NO_GRAD = mark("Nothing is learned here, so no gradients are kept.")
_SCHEDULED = mark("The learning rate of the next step.")

_WHY_ACTIVATION = mark(
    "The activation, without which all layers would be one linear layer (section 09-1)."
)
_WHY_LAYER = {
    "Linear": mark("A linear layer: so many numbers go in, so many come out (section 08-2)."),
    "BatchNorm1d": mark("Batch norm: what a layer passes on, normalised over the batch (09-4)."),
    "Dropout": mark("Dropout: silences this share of the units at random (section 09-3)."),
}
_INITS = {
    Init.NORMAL: ("normal_", mark("Weights from N(0, 1): far too large for wide layers.")),
    Init.XAVIER_UNIFORM: (
        "xavier_uniform_",
        mark("Xavier keeps the variance from layer to layer; made for sigmoid and tanh."),
    ),
    Init.XAVIER_NORMAL: (
        "xavier_normal_",
        mark("Xavier keeps the variance from layer to layer; made for sigmoid and tanh."),
    ),
    Init.HE_UNIFORM: ("kaiming_uniform_", mark("He's initialisation, made for ReLU.")),
    Init.HE_NORMAL: ("kaiming_normal_", mark("He's initialisation, made for ReLU.")),
}
