"""The loop of a script, and what is measured in it and after it."""

from __future__ import annotations

from mnist_desktop.experiment.architecture import evaluation_rows, parameter_count
from mnist_desktop.experiment.choices import Schedule
from mnist_desktop.experiment.knobs import mark
from mnist_desktop.publishing.script.facts import EVAL, NO_GRAD, TRAIN, Facts
from mnist_desktop.publishing.script.lines import Line, Part
from mnist_desktop.publishing.script.schedule import SCHEDULED, batches_in_an_epoch, make_changes
from mnist_desktop.publishing.script.writing import part


def validation(facts: Facts) -> Part:
    """The function that measures the loss over images held back."""
    size = evaluation_rows(parameter_count(facts.experiment))
    criterion = "criterion"
    if facts.experiment.training.label_smoothing:
        criterion = "nn.functional.cross_entropy"
    parts = mark("In parts, so that little memory is needed.")
    lines = [
        Line("def mean_loss(x, y):"),
        Line('    """The mean loss over images that are not trained on."""'),
    ]
    if facts.has_modes:
        lines.append(Line("    model.eval()", EVAL))
    lines += [
        Line("    loss = 0"),
        Line("    with torch.no_grad():", NO_GRAD),
        Line(f"        for rows in torch.arange(len(x)).split({size}):", parts),
        Line(f"            loss += {criterion}(model(x[rows]), y[rows]) * len(rows)", parts),
        Line("    return loss.item() / len(x)"),
    ]
    why = mark("Section 07-1: the loss over images that are held back shows overfitting.")
    return part("validation", why, lines)


def training_in_batches(facts: Facts) -> Part:
    """Epochs of batches, as MNIST is trained."""
    experiment, training = facts.experiment, facts.experiment.training
    lines = []
    if training.schedule in (Schedule.CONSTANT, Schedule.STEP):
        lines.append(batches_in_an_epoch(facts))
    if training.shuffle and training.order_apart:
        why = mark(
            "The order has random numbers of its own: it is the same whatever the network draws."
        )
        generator = f"torch.Generator().manual_seed({training.seed})"
        lines.append(Line(f"order_generator = {generator}", why))
    if facts.stops_early:
        lines.append(Line('best_epoch, least = 0, float("inf")', mark("The best so far.")))
    if facts.notebook:
        lines.append(Line("costs = []"))
    mean = mark("The cost of an epoch is the mean of its batches.")
    lines += [
        Line("for epoch in range(training_epochs):", mark("An epoch sees every image once.")),
        Line("    avg_cost = 0", mean),
    ]
    if facts.has_modes:
        lines.append(Line("    model.train()", TRAIN))
    lines += _order(facts)
    images = "distort(X_train[batch])" if experiment.augments else "X_train[batch]"
    lines += [
        Line("    for batch in order.split(batch_size):", mark("A step looks at one batch.")),
        Line(f"        X, Y = {images}, Y_train[batch]"),
        *make_changes(facts, "        "),
        *_step("        ", "model(X)"),
    ]
    if facts.scheduled and training.schedule is not Schedule.STEP:
        lines.append(Line("        scheduler.step()", SCHEDULED))
    lines.append(Line("        avg_cost += cost.item() / total_batch", mean))
    if training.schedule is Schedule.STEP:
        lines.append(Line("    scheduler.step()", SCHEDULED))
    if facts.notebook:
        lines.append(Line("    costs.append(avg_cost)"))
    printed = Line('    print(f"Epoch: {epoch + 1:04d} cost = {avg_cost:.9f}")', mean)
    lines += _validate(facts) if facts.validates else [printed]
    lines.append(Line('print("Learning finished")'))
    if facts.stops_early:
        kept = mark("The weights of the best epoch are the ones to keep.")
        lines.append(Line("model.load_state_dict(best)", kept))
    why = mark("The loop: guess, measure, go back, take a step.")
    return part("training", why, lines)


def _order(facts: Facts) -> list[Line]:
    training = facts.experiment.training
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


def _validate(facts: Facts) -> list[Line]:
    validation = mark("After each epoch: how well it does on images it has not seen.")
    lines = [
        Line("    validation = mean_loss(X_validation, Y_validation)", validation),
        Line('    print(f"Epoch: {epoch + 1:04d} cost = {avg_cost:.9f}", end=" ")', validation),
        Line('    print(f"validation loss = {validation:.9f}")', validation),
    ]
    if facts.stops_early:
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


def training_in_steps(facts: Facts) -> Part:
    """Steps over all rows, as tables are trained."""
    experiment = facts.experiment
    every = experiment.figures_every
    guess = "model[:-1](X)" if facts.binary else "model(X)"
    lines = [Line("costs = []")] if facts.notebook else []
    if facts.has_modes:
        lines.append(Line("model.train()", TRAIN))
    lines += [
        Line("for step in range(1, training_steps + 1):", mark("A step looks at all rows.")),
        *make_changes(facts, "    "),
        *_step("    ", guess),
    ]
    if experiment.training.schedule is not Schedule.CONSTANT:
        lines.append(Line("    scheduler.step()", SCHEDULED))
    if facts.notebook:
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


def _step(indent: str, guess: str) -> list[Line]:
    lines = [
        Line("optimizer.zero_grad()", mark("Gradients add up unless they are cleared.")),
        Line(f"cost = criterion({guess}, Y)", mark("Forward: what the network says, how wrong.")),
        Line("cost.backward()", mark("Back: the gradient of the cost for every weight.")),
        Line("optimizer.step()", mark("Each weight takes a step against its gradient.")),
    ]
    return [Line(indent + line.text, line.why) for line in lines]


def evaluation(facts: Facts) -> Part:
    """The accuracy at the end, and an example."""
    lines = [Line("model.eval()", EVAL)] if facts.has_modes else []
    lines.append(Line("with torch.no_grad():", NO_GRAD))
    share = mark("The share of right answers.")
    if facts.binary:
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
    if facts.images:
        one = mark("One of the test images, drawn at random, with what the network says.")
        lines += [
            Line("    r = random.randint(0, len(X_test) - 1)", one),
            Line('    print("Label:", Y_test[r].item())', one),
            Line('    print("Prediction:", prediction[r].item())', one),
        ]
    else:
        lines.append(Line('    print("Prediction:", prediction.tolist())'))
    return part("evaluation", mark("How well does it do on what it has not seen?"), lines)


def plot(facts: Facts) -> Part:
    """The costs as a curve."""
    unit = "Epoch" if facts.images else "Step"
    lines = [
        Line("plt.plot(range(1, len(costs) + 1), costs)"),
        Line(f'plt.xlabel("{unit}")'),
        Line('plt.ylabel("Cost")'),
        Line('plt.yscale("log")', mark("Equal ratios are equal distances.")),
        Line("plt.show()"),
    ]
    return part("the curve", mark("The cost over the run."), lines)
