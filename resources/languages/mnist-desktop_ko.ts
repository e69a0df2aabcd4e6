<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>mnist-desktop</name>
    <message>
        <source>{word!a} is not in UTF-8</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file, run or recipe is called &apos;{name}&apos;: see `{program} runs` and `{program} recipes`</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--output -: only a script or a notebook is text; name a file for {kind}</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is the name of a run in the library: give its id, {ids}</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--output: {output} is the run itself</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{output} is already there: name a file with --output</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--sort: one of {names}, not {name}</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option}: a whole number, at least 1, not {text}</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no recipe is called &apos;{name}&apos;: see `{program} recipes` for their names</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option}: {sentence}</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--library: a folder, not nothing</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--{sentence}</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{options} cannot share the standard output</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option}: there is no folder {folder}</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option}: {path} is a folder, not a file</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option}: {reason}: {path}</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run takes {inputs} numbers, not {given}</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the following arguments are required: what to ask the run</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no answer: what it computes is beyond finite numbers</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run reads one picture, not {count}</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} shows no digit: no ink stands out from its ground</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no run or sweep is called &apos;{name}&apos;{hint}</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option}: {id} is a run, not a sweep</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is the beginning of {listed}</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} is being trained now, by another window or program.</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} has ended: nothing is left to go on with.</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} was kept without its state: it cannot go on.</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--{option}: {id} is a sweep, not a run</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no values to compare: give a knob several, such as --dropout 0 0.3, or --seeds N to train the same settings N times</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--figure: no image is held back for validation: see --validation-share</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--at-once: the workers of a --scheduler are as many as it has</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence}</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--name: a run needs a name</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--name: at most {most:,} letters</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--no-library: there is a --library, too</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--change: learning-rate or weight-decay can change while it trains, not &apos;{option}&apos;</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--change: after {first:,} to {last:,} epochs or steps, not &apos;{after}&apos;</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--change: {reason}</source>
        <extracomment>cli</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MNIST file {name} in {folder} is damaged (its MD5 sum is wrong). Install the program again.</source>
        <extracomment>data</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MNIST file {name} is missing from {folder}. Install the program again.</source>
        <extracomment>data</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MNIST file {archive} cannot be read: {reason}.</source>
        <extracomment>data</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is the digit? The picture shows several places that are written on. Cut it to the one that is meant.</source>
        <extracomment>digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zeros</source>
        <extracomment>digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ones</source>
        <extracomment>digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twos</source>
        <extracomment>digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threes</source>
        <extracomment>digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fours</source>
        <extracomment>digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fives</source>
        <extracomment>digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sixes</source>
        <extracomment>digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sevens</source>
        <extracomment>digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eights</source>
        <extracomment>digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nines</source>
        <extracomment>digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not look like a digit: I can only answer 0 to 9.</source>
        <extracomment>digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stroke width in pixels</source>
        <extracomment>digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slant to the right in degrees</source>
        <extracomment>digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width over height</source>
        <extracomment>digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount of ink in whole pixels</source>
        <extracomment>digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a picture that can be read.</source>
        <extracomment>digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read as a picture: {reason}.</source>
        <extracomment>digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is the digit? Nothing in the picture stands out clearly as one. Cut it so that little else is on it.</source>
        <extracomment>digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pen strokes</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST and pen strokes</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanh</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ELU</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GELU</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SiLU</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch&apos;s own</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal (0, 1)</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier uniform</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier normal</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He uniform</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He normal</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DBN pre-training</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD with momentum</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD with Nesterov</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSprop</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adagrad</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adadelta</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAdam</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAdam</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-cycle</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy on the test examples</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best accuracy on the test examples</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost of the first epoch</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost at the end</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least loss of any step</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>greatest loss as a multiple of the first</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how much the loss still moves after step 200</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient norm of the first layer over the last&apos;s</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation loss at the end over its least</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation loss of the kept epoch over the least</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the epochs that were needed</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reconstruction error at the end over the start</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} at most {high}</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} from {low} to {high}</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} at least {low}</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overfitting and what helps against it</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR by one, by two layers, by many</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD or Adam</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid or ReLU</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU or leaky ReLU</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N(0, 1) or Xavier</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier or He</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout or none</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm or none</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow or wide layers</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With or without pen strokes</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose digits are trained on: MNIST&apos;s 60,000, or 20,000 images of digits that 30 people wrote on a pen tablet, as they were written and as they might be written another time.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group left out</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 30 writers are in five groups of six: which of these is never trained on. How its digits are read says how hands are read that the network has never seen.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subset</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains on so many of the training images only, drawn by the seed. A network learns few images by heart: that is overfitting.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation share</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the 60,000 training images that is never trained on, drawn by the seed. Their loss shows overfitting while the test images stay unseen.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmentation</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distorts each training image a little at random, anew in every epoch, so that the network sees ever other digits.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift, pixels</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far an image may be moved, in pixels, to each side.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn, degrees</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far an image may be turned, in degrees, either way.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaling, share</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much larger or smaller an image may become, in width and in height.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shear, degrees</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far an image may be slanted, in degrees, either way.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elastic, pixels</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far pixels are moved by a smooth random field, in pixels, as a trembling hand would. It takes more time than the others.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stroke width, pixels</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much thicker or thinner strokes may become, in pixels.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps, share</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the images in which a round spot of the strokes is missing.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recentre</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings each distorted image back into MNIST&apos;s box of 20 pixels and to its centre of mass, as the pad does with a drawing. A shift then changes nothing.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {count} h</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} s</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {count} s</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {count} min</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ravine</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saddle</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beale&apos;s function</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plateau</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across, the hill is forty times as steep as along. SGD leaps from side to side; momentum and the optimizers with a rate for each weight go along.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the middle the slope is nearly zero, though it goes down to both sides. Whoever has a rate for each weight leaves first.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat valleys and steep walls: with one rate for all places, what is safe at the walls is slow in the valley. The lowest point is at (3, 0.5).</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far from the hole the slope is almost nothing, as behind a saturated sigmoid. Steps that follow the slope&apos;s size hardly move; those that follow its direction alone do.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number, {bounds}</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {most} widths of {low:,} to {high:,} units each</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number, {bounds}</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} unit</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} units</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any number</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} and {high}</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many layers lie between the picture and the answer, and how many units each has. None at all is softmax regression. More units can learn more, and overfit more.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function after each hidden layer. Without one, layers collapse into a single linear one. Sigmoid fades gradients in deep networks; ReLU does not.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky slope</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope of Leaky ReLU for negative inputs. It keeps a unit that is never positive learning, where ReLU&apos;s unit would be dead.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalises what each hidden layer passes on, over the batch. Gradients reach deep layers, initialisation matters less, larger learning rates work. It needs batches of two or more.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of a hidden layer&apos;s units that is silenced at random in each training step, so that no unit relies on another. It is off when the network is asked for an answer.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initialisation</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the weights start. Xavier suits sigmoid and tanh, He suits ReLU; Normal (0, 1) is far too large for wide layers, as the first cost shows. DBN first teaches each layer to give its input back, before any label is used.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-training epochs</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each hidden layer goes through all training images as a restricted Boltzmann machine before the network is trained.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-training rate</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate of the restricted Boltzmann machines.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network is to learn: MNIST&apos;s digits, or a table small enough to see the whole of what was learned.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>07-1 Softmax, learning rate, overfitting</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>07-2 MNIST</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>08-1 Perceptron</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>08-2 Multi-layer perceptron</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>09-1 ReLU, optimizers</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>09-2 Weight initialisation</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>09-3 Dropout</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>09-4 Batch normalisation</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homework</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond the notes</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What augmentation can do: 99.3 %</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What these knobs can do: 0.993 with three hidden layers and augmentation</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading hands it has never seen</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ready-made network: trained to read hands that MNIST has never seen</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>98 % in two epochs</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>98 % in two epochs: batch norm and one-cycle</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the notes. Batch norm, GELU, one-cycle, label smoothing and images distorted anew in every epoch.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last epochs, in which the rate falls to nothing: they bring the most.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train and do something else meanwhile. It may be stopped, and go on another day.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the notes. It learns from digits that people wrote with a pen beside MNIST&apos;s, all of them slanted, bent, thinned, thickened and broken, then brought back into MNIST&apos;s box as a drawing is.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test accuracy below what augmentation alone can do, from a network that reads your hand better.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw digits in your own hand, say what each was, and see what each network reads of them.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the notes, whose Xavier network needs fifteen epochs for as much.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock: two epochs, and the accuracy is there.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train and count.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six sigmoid layers: gradients vanish</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six hidden layers of sigmoids: the gradient fades and nothing is learned</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six ReLU layers: the gradient arrives</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same six layers with ReLU: the gradient arrives</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky ReLU: no unit dies</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same six layers with Leaky ReLU, which has no dead units</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam in place of SGD</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax regression with Adam in place of SGD</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights from N(0, 1)</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hidden layers of 256 that start at Normal (0, 1): a huge first cost</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-training with RBMs</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoids pre-trained as restricted Boltzmann machines, then fine-tuned</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier initialisation</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hidden layers of 256 with Xavier initialisation</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He initialisation, made for ReLU</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hidden layers of 256 with He initialisation, made for ReLU</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout in four layers of 512</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four hidden layers of 512 with dropout 0.3</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm saves the six sigmoids</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The six layers of sigmoids with batch norm: they learn after all</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient of sigmoids fades towards the input: vanishing gradient.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradients, which fade from layer to layer towards the input, and the cost, flat at ln 10 = 2.30.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train and look at the layers, or train it beside the same layers with ReLU.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU solves the vanishing gradient, but units can die.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradients, which reach the first layers too; after a flat first epoch the same six layers learn.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train, or train it beside the sigmoids.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky ReLU keeps a gradient for negative inputs, so that no unit dies.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How little it differs from ReLU here, where few units die.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train it beside ReLU and lay the two curves over each other.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the optimizer differs from section 07-2: Adam for SGD.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cost, a little lower after as many epochs than with SGD.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train it beside SGD: nothing else differs.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights from N(0, 1): cost 129.38 after the first epoch, 0.79 after the fifteenth.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first cost, a hundred times that of a guess, and how long it takes to fall.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train, or train it beside Xavier initialisation.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy 0.9451</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer by layer pre-training, then fine-tuning; hardly used today.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reconstruction error of each layer, and how low the first cost is after it.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train: first come the machines, layer by layer, then the training itself.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier balances the variance of the layers; the same network reads far better.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cost of the first epoch: less than a hundredth of that with weights from N(0, 1).</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train, or train it beside weights from N(0, 1).</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy 0.9805</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He initialisation suits ReLU.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How little it differs from Xavier in a network of two hidden layers.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train it beside Xavier initialisation.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout works against overfitting; it is off when the network is asked.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train mode: with dropout at work one drawing gets fifty answers, without it always the same one.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train and draw a digit, or train it beside the same layers without dropout.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With batch norm even sigmoids learn: vanishing is much improved.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradients of all six layers, which stay together, and a cost that falls at once.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train, or train it beside the same layers without batch norm.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax on eight rows</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax regression on eight rows of three features</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A learning rate that is too high</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax regression with a learning rate at which the loss leaps far above its start</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overfitting: 1,000 images by heart</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A large network and 1,000 images: it learns them by heart</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early stopping: end in time</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, ended when the validation loss has stopped falling</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay against overfitting</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same 1,000 images with weights kept small by weight decay</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax regression reads MNIST</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax regression: no hidden layer, plain SGD</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A perceptron learns AND</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single perceptron learns AND</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A perceptron learns OR</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single perceptron learns OR</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A perceptron fails at XOR</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single perceptron cannot learn XOR</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hidden units solve XOR</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hidden units bend the boundary, and XOR is solved</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR, wide and deep</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three hidden layers of ten units on XOR</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twenty steps of gradient descent over all eight rows; each lowers the cost.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cost falling step by step, and the three test rows, all of class 2: after twenty steps some starts still read them as another class.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train, then set Steps to 100 and train again: all three test rows are read rightly.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With too high a learning rate the loss diverges.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first steps, which overshoot a hundredfold, and a cost that stays far above ln 10 = 2.30, the loss of one who guesses.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train, then set the learning rate to 0.1 and train again.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With many epochs the train loss falls while the validation loss rises.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two curves parting: the cost goes on down, the validation loss turns up.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train and let it go on to the end, long after the validation loss has turned.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The epoch with the least validation loss is the one to keep.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The star on the validation curve: the epoch whose weights are kept.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train, or train it beside the one that goes on to the end.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limiting the size of the weights works against overfitting.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The validation loss, which hardly turns up, and the cost, which stays higher.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train, or train it beside the same network without weight decay.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One linear layer and softmax already read most digits.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss falls fast and then hardly moves: a linear layer can do no more.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train, then draw a digit while it learns.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AND is linearly separable: a single perceptron learns it.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line at 0.5, which moves until it cuts off the corner (1, 1).</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train and watch the plane.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR is linearly separable: a single perceptron learns it.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line at 0.5, which moves until it cuts off the corner (0, 0).</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single perceptron cannot solve XOR: from step 200 on the loss hardly moves.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss, which stops at ln 2 = 0.693, and the plane, which fades to 0.5 everywhere.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train, then go on to the next lesson: a hidden layer of two units.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a hidden layer the loss keeps falling, and XOR is solved.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line at 0.5: one straight cut becomes two.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train, then choose other seeds: each cuts in its own way.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With more and wider layers the loss falls further.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A long flat start, then a steep fall to a loss below that of two hidden units.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train, and then with seed 2: from there it never leaves the flat.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q1-1: batch norm, dropout, Xavier</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The homework: two hidden layers of 100 with batch norm, ReLU and dropout 0.3</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q1-2: narrow layers, 50 and 50</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question Q1-2: the homework with narrower layers, 50 and 50</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q1-2: wider layers, 200 and 150</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question Q1-2: the homework with the notes&apos; wider layers, 200 and 150</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q1-2: wide layers, 300 and 300</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question Q1-2: the homework with wide layers, 300 and 300</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm, ReLU, dropout 0.3 and Xavier in every hidden layer, Adam with a rate of 0.1. The question is what other widths do to the train cost and to the test accuracy.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cost at the end and the test accuracy, beside those of the other widths. Dropout is at work in the cost and not in the accuracy.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train all four widths with one click, or press Train for this one alone.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{knob}: {taken}, not {given}</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown setting &apos;{name}&apos;</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {reason}</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the experiment</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST digits</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AND gate</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR gate</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR gate</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax toy</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gate&apos;s 4 rows</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the 10,000 test images</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the 3 test rows</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule that turns gradients into steps. SGD takes the plain gradient; Adam and its kin give each weight a step of its own.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the last step that the next one keeps.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of a step. Too small, and the loss hardly falls; too large, and it jumps or grows without bound.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate goes over the run. Step multiplies it now and then, cosine lets it fall to zero, one-cycle lets it rise first and then fall to nearly zero.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step every</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After how many epochs, or steps over a whole table, the learning rate takes its next step down.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step factor</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each step multiplies the learning rate by.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up share</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the run in which the learning rate rises, from a twenty-fifth of its value, before it falls.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls every weight a little towards zero in each step. It keeps weights small and so works against overfitting.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for a little less than certainty: this share of each label is spread over all classes, in the training loss alone.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many images one step looks at. Small batches take many noisy steps, large ones few smooth ones.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often training goes through all training images.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps training takes, each over all rows of the table at once.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early stopping</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the run when the validation loss has not fallen for so many epochs, and keeps the weights of the epoch where it was least.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws a new order of the training images for each epoch. Without it the batches are the same in every epoch.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order apart</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the order of the images with random numbers of its own: two experiments with one seed, one split and one batch size then see the same batches, whatever their networks are. A race needs it.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop last</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves out the images that do not fill a last whole batch, so that no small batch counts as much as a full one.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the random numbers start: the same seed gives the same weights, the same order and the same dropout, and so the same run.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set threads</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many threads of the processor compute. Off, the program chooses: one for a small network, which leaves room for other programs, and one for each core for a large one. Another number gives other last digits.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What computes: the processor (cpu) or a graphics card (cuda:0, mps, xpu). A network of this size is quick on either.</source>
        <extracomment>experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {count:,} {kind}; a handwriting set has at most {most:,} digits.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no {other} beside it.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is empty: its first row is to be file,label.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a column is there twice</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is outside the folder</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the file is missing</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file {name} is missing</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label is missing</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label {text} is not one of 0 to 9</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no pictures in the folder {name}.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} shows nothing.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{labels_name}: label {wrong}, {labels}, is not one of 0 to 9.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {image_count} images, {labels_name} {count} labels.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not called as IDX files are, such as {images} and {labels}.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a folder.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, row {line}: the text is not in UTF-8.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, row {row}: {error}.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no column {name}; the first row is to be file,label</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column {name} is not known, only file and label are</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label of {name} is not known: its name does not end like …-7.png, and there is no {file}.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {error}</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} is not empty.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are {count} fields, not {wanted}</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not an IDX file of {kind}.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has images of {height}×{width} pixels, not of {side}×{side}.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in the folder {folder} already.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a handwriting set but a folder.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is larger than a handwriting set can be.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A handwriting set has at most {most:,} digits.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a handwriting set of MNIST Desktop.</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was saved by a later version of MNIST Desktop (file version {version}).</source>
        <extracomment>handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A difference is Welch&apos;s t interval, 95 %, each pair by itself, with the seeds as the samples; where it contains zero, the difference is within seed noise.</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One seed each cannot tell seed noise from a difference: repeat with at least three seeds.</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to compare yet.</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation loss</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train cost</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{best} is {better} than {other} by {difference} over {seeds}.</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {mean} on average, {low} to {high}, over {seeds}.</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} seed</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} seeds</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> points</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy on pen strokes</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faster</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mine} and {its} seeds</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{best} and {other}: the same figure in every run ({seeds}).</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{best} and {other}: the difference of {difference} is within seed noise ({seeds}).</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {mean} with one seed; there is nothing to compare.</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {group}, {count} run of {runs} is not compared: it did not reach its end, or has no such figure.</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {group}, {count} runs of {runs} are not compared: they did not reach their end, or have no such figure.</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One seed of {groups} cannot tell seed noise from a difference: repeat with at least three seeds.</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with other seeds alone, such accuracies have been 0.7 points apart</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from so few seeds the difference is known to ± {off:.1f} points only</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{own} here and {rival} with {settings} are {difference:.2f} points apart over {seeds}: {why}. Repeat both with more seeds before you prefer one.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{settings} settings have been compared by their accuracy on the test images. Whoever picks the best of them picks some luck too: choose by validation images, and look at the test images at the end.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{factor:,.10g} times</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch:,}</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value:,.3g} billion</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than a billion times</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {epoch:,}</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value:,.3g} million</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overfitting since epoch {epoch}: the train cost fell from {cost} to {cost_now}, while the validation loss rose from {least} to {now}. The network learns its images by heart.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} step</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} steps</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} epoch</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} epochs</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training longer will bring more, and a layer of {least} units holds it back.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training longer will bring more.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cost was {cost} after {after} and still falling: by {fall:.2g} % over the last fifth of the run. {more}</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden layers of {widths}</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no hidden layer</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cost has settled at {cost}, which is high, and hardly moves: this network, with {size}, does not fit its examples better at this rate.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss stays near {guess}, what guessing gives: nothing is learned.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient fades on its way to the input: in the first layer it is {times} smaller than in the last, so the first layers hardly learn. The cost is {cost}, and guessing gives {guess}.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient explodes: its norm is {norm}, where runs that go well have 5 or less.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} {init} weights keep it level from layer to layer, and a lower rate keeps the steps small.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In hidden layer {layer}, {share} of the units are dead: ReLU gives 0 for every image, so nothing flows back and they learn no more. Smaller steps kill fewer units, and Leaky ReLU none.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stays} Often the rate ({rate}) or the start of the weights is to blame.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{init} is made for ReLU, and here it starts units of {activation}; the cost is {cost}. Take the activation that it is made for.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient explodes: in the first layer it is {ratio} as large as in the last.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stays} One straight line cannot part XOR; a hidden layer can bend it.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss stopped being a finite number at step {step:,}: each step went further too far. A lower learning rate than {rate} takes smaller steps.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss began at {first} and is about {now} now, more than guessing gives ({guess}): at a learning rate of {rate} the steps jump over the valley. Take a lower rate.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The train cost climbs: {before} at {since} and {cost} now. The learning rate of {rate} is too high to settle; take a lower one.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD with momentum {momentum:g}</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{init} suits {activation}.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {init}.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first loss was {first}, {times} a guess&apos;s ({guess}): weights from N(0, 1) are far too large for so many inputs, and the run spends its epochs undoing them. {advice}</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{optimizer} usually starts near {usual}, and {rate} is far below: the cost is {cost} after {after}, because the steps are tiny.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout {share} leaves about {about} of {narrowest} units of a layer in each step: the train cost is {cost}, and the test loss, with all units at work, {test_loss}.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm takes its mean and variance from {batch} images here, which says little about the rest: the cost is {cost} and the test accuracy {test_accuracy}. Take larger batches, or none of batch norm.</source>
        <extracomment>judging/hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the claim: {share} of {tested} are read rightly, the others as another class.</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the claim: all of {tested} are read rightly.</source>
        <extracomment>judging</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine has no device {name}. It has: {names}.</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network would need about {needed:,.1f} GB of memory to train, and {free:,.1f} GB are free. Take fewer or narrower hidden layers.</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, {count} thread</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, {count} threads</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss stopped being a finite number at step {step:,}: the steps were too large. Try a smaller learning rate than {rate:g}, or batch norm, or another initialisation.</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early stopping: the validation loss was least after epoch {best_epoch} and has not fallen for {patience} epochs. The weights of epoch {best_epoch} are kept.</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device failed: {reason}.</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-training blew up: the reconstruction error stopped being a finite number. Try a smaller pre-training rate than {rate:g}.</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers of this network are no longer finite from its layer {number} on, so there is nothing to add up: it has diverged.</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing about it is unusual for {digits} in MNIST.</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change of width, slant or proportions alone was found that the network reads as {digit}.</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its {amount} is unusual for {digits}.</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its {amount} is unusual for both {others} and {digits}.</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned to {value}</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widened to {value}</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrowed to {value}</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn with {value}</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{degrees:.0f}° to the left</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{degrees:.0f}° to the right</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{factor:.2f} times its height</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pixels:.1f} pixels</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slant of {value}</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width of {value}</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stroke width of {value}</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount of ink ({pixels:.0f} whole pixels)</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network learns {parameters:,} numbers, and a step would keep each of them five times over: steps are shown of networks of up to {most:,}.</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights do not fit the network: &apos;{odd}&apos; is missing or unknown.</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights do not fit the network: &apos;{name}&apos; should be {wanted} {kind}, and is {shape} {other}.</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the numbers of its optimizer are missing or unknown</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is missing or unknown</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is at a step that the run does not have</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not where the losses end</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not where the figures end</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its figures have no validation loss</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it counts more right answers than it has asked</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its seconds are none</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is at a step that the pre-training does not have</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is missing, unknown or out of range</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its values are none of a training&apos;s</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has another size or kind</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;optimizer.{name}&apos; counts other steps</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;optimizer.{name}&apos; is out of range</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is no generator&apos;s state</source>
        <extracomment>learning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped early</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfinished</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best epoch</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s name; F2 renames it. A coloured line: its curves are shown.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The knobs that differ from the run that is marked as base, or, where none is marked, from the recipe of the run&apos;s name.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many numbers the network learns.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean loss over the kept epoch; with dropout at work, which makes it larger.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss on the images that were held back from training: what to choose settings by.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the test examples, never trained on, that are read rightly.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of digits of pen strokes that are read rightly. Their writers were never trained on, unless none were left out.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your handwriting</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the digits under “Your handwriting” that the run&apos;s network reads rightly.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The epoch with the least validation loss.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many epochs, or steps over a whole table, were trained.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the training steps took, without the evaluations.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number that every chance of the run comes from.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What computed the run.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the run ended. One that was stopped or broken off can go on.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the training began.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your stars: click to set or to take away.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you want to remember of the run; F2 edits it.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a run of MNIST Desktop.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be changed: {reason}.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be opened: {error}.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run needs a name.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has at most {most:,} letters.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note has at most {most:,} letters.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {folder} cannot be written: {reason}.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} is being trained now. Stop it first.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} is being trained now, by another window or program.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} is being trained now. Wait until it has ended.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {folder} cannot be read: {reason}.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} could not be deleted: {reason}.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} could not be brought back: {reason}.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is of no kind that MNIST Desktop knows: it opens runs ({ending}), scripts and notebooks, and pictures.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a picture, not a run of MNIST Desktop.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {kind}, not a run of MNIST Desktop.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged or not a run of MNIST Desktop.</source>
        <extracomment>library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no weights: it ended before there were any.</source>
        <extracomment>publishing/exports</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}.</source>
        <extracomment>publishing/exports</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no folder {folder}</source>
        <extracomment>publishing/exports</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch script</source>
        <extracomment>publishing/exports</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jupyter notebook</source>
        <extracomment>publishing/exports</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights for PyTorch</source>
        <extracomment>publishing/exports</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX model</source>
        <extracomment>publishing/exports</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First layer as a picture</source>
        <extracomment>publishing/exports</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX export needs the packages onnx and onnxscript: pip install &apos;mnist-desktop[onnx]&apos;.</source>
        <extracomment>publishing/exports</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch could not make an ONNX model with the packages onnx and onnxscript that are installed: other versions of them may do.</source>
        <extracomment>publishing/exports</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no picture of its weights: its inputs are no pixels.</source>
        <extracomment>publishing/exports</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A script called {name} would be imported in place of Python&apos;s module {stem}, and could not run. Choose another name.</source>
        <extracomment>publishing/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no script of MNIST Desktop: it is no text.</source>
        <extracomment>publishing/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was not opened. {error}</source>
        <extracomment>publishing/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its settings are longer than those of any experiment.</source>
        <extracomment>publishing/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{item}&apos; in the settings has no value.</source>
        <extracomment>publishing/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown setting &apos;{option}&apos;.</source>
        <extracomment>publishing/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting &apos;{option}&apos; is there twice.</source>
        <extracomment>publishing/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no notebook.</source>
        <extracomment>publishing/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the settings, {reason}.</source>
        <extracomment>publishing/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine has no device {device}: {name} goes on on the CPU.</source>
        <extracomment>runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two experiments of different tasks cannot race.</source>
        <extracomment>runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are the same experiment, so there is no race. Change a knob of the one in the form first.</source>
        <extracomment>runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run could not be saved as {path}: {reason}.</source>
        <extracomment>runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be opened: {error}</source>
        <extracomment>runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A worker failed: {kind}: {reason}.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Dask scheduler at {address} is gone. The runs that had ended are in the library.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a worker sent could not be kept: {reason}</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its workers died, again and again. Their logs may say why: often memory ran out.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Dask cluster needs the extra package: pip install &apos;mnist-desktop[cluster]&apos;.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address}: {reason}.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Dask scheduler at {address} does not answer: {reason}.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A worker sent another run than was asked for.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its worker process ended with code {code}.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its worker process was killed by signal {name}.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No worker could be started: {reason}.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sweep needs a name.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a sweep has at most {most:,} letters.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sweep goes through the values of at most two settings.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sweep takes 1 to {most} seeds, not {seeds:,}.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} is named twice: a sweep needs two settings.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That would be {runs:,} runs; a sweep has at most {most:,}.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One run has nothing to be compared with: give more values or seeds.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a sweep of MNIST Desktop.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: its version or its id is wrong.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: its values are not as this program writes them.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} needs at least one value.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point}: {problem}</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} has no effect with these settings: every run would be the same.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sweep could not be saved as {path}: {reason}.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged or not a sweep of MNIST Desktop.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: it is no whole sweep.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} cannot be opened: {reason}.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point}, seed {seed}: {sentence}</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} So it did {times} times.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run could not be kept.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: more than {most:,} values are too many.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: &apos;{text}&apos; may be one number or several. Write 0.5 for a half, and a space after a comma that parts two values.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting &apos;{knob}&apos;.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed is no setting to compare: say how many seeds each value takes.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} is no setting to compare.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: &apos;{item}&apos; is no range. Write one as &apos;0.001..1 log 4&apos; or as &apos;0..0.5 step 0.1&apos;.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: a number in &apos;{item}&apos; is too large.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: a step is more than zero.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: &apos;{item}&apos; has more than {most:,} values.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} cannot be off.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: &apos;{item}&apos; is no number. Commas part the values: write 10000, not 10,000.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: &apos;log&apos; takes how many values, 2 to {most:,}.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: a log range goes between two numbers above zero.</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training broke off with an error of the program: {kind}: {reason}</source>
        <extracomment>sweeps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconstruction error</source>
        <extracomment>ui/charts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <extracomment>ui/charts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch of pre-training</source>
        <extracomment>ui/charts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-training: how badly each layer gives back what it is shown, as the mean squared error per unit, before the network is trained on labels.</source>
        <extracomment>ui/charts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {}</source>
        <extracomment>ui/charts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {:.2f}</source>
        <extracomment>ui/charts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network reads</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one is no digit</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I can only answer 0 to 9.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure, perhaps {}</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure of the {}</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each ≥ {}</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is still being loaded.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bars show which digit is least unlike it.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the training images …</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was read so could not be found out: {}.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File the drawing as a {} in your handwriting, from which the network can learn ({} on the pad)</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back: it was another digit, or none</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which digit was it? My hand keeps it.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as a {} ✓</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as a {} ✓ And the next digit?</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was a {}</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this digit&apos;s bars</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits of the number</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digit {}, read as {}</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit on the pad to see what the network gets of it.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST&apos;s digits were made the same way. Dotted: the 20&#xa0;×&#xa0;20 box; cross: the ink&apos;s balance point.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing measured, beside the training images</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;The average over up to a thousand training images of this digit. About two thirds of them lie within the ± on either side of it (their standard deviation).&lt;/p&gt;</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;The average over the training images shown above: those that differ least from your drawing, pixel by pixel.&lt;/p&gt;</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your digit</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With only its {} changed, {} gets {} instead of {}</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stroke width</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slant</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proportions</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount of ink</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wide the pen&apos;s line is on average, worked out from the amount of ink and the length of the ink&apos;s outline.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the ink leans: the angle by which the rows of pixels would have to be shifted against each other until it stood upright, and less than 0 where it leans to the left.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The width of the smallest upright box around the ink, divided by its height.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ink of all pixels added up, where a pixel full of ink counts as 1 and a half-full one as a half.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual for an&#xa0;{}</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual for a&#xa0;{}</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With only its {} changed, read as {} ({})</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drawing</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest {}s</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network sees: your drawing brought to 28 × 28 pixels as MNIST&apos;s digits were, scaled to 20 pixels and centred by its mass.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network sees</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random test image</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one of the 10,000 test images, with its label beside the prediction (Ctrl+T)</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the network fifty times in train mode too, where dropout silences other units each time and batch norm looks at a batch of other images, and shows on each bar how the answers scatter. The bars themselves stay those of eval mode.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture to paste: copy one first.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here stands what the network reads, and how sure it is.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test image {:,}: label {}, prediction {}, {}</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 28 × 28 pixels are on the clipboard.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network has been trained yet. Press Train.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train mode</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures ({})</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a picture</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture shows nothing: it is of one colour.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No digit was found in the picture.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pasted picture</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network could not be asked: {}.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s weights are no longer finite numbers.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut to its ink</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaled to 20&#xa0;×&#xa0;20</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centred by mass: 28&#xa0;×&#xa0;28</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where on the pad and how large it is makes no difference.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest upright box that holds the ink.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its longer side becomes 20 pixels long; its proportions stay.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved by whole pixels until the balance point of its ink, its centre of mass, is in the middle. This is all that the network sees.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest {}s in the training images</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, number {}</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training image {}</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;How probable each digit is to the network, from softmax over its ten scores. It is sure of something even when you draw no digit: it knows nothing else.&lt;/p&gt;</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prediction</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No digit; least unlike {}, {}</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, {}</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train mode: {} in {} of {}</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;The dots are {} answers in train mode to the same drawing. Nine in ten lie within the line&apos;s ends, and half on either side of its tick.&lt;/p&gt;</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train mode answers the same: no dropout and no batch norm.</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train mode, {} answers: {}</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {}×</source>
        <extracomment>ui/digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the settings that are seldom changed</source>
        <extracomment>ui/form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <extracomment>ui/form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <extracomment>ui/form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <extracomment>ui/form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More settings ({}) ▸</source>
        <extracomment>ui/form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer settings ▾</source>
        <extracomment>ui/form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed: it was {}. {}</source>
        <extracomment>ui/form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <extracomment>ui/form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units per layer</source>
        <extracomment>ui/form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of hidden layer {}</source>
        <extracomment>ui/form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken}, not {text}</source>
        <extracomment>ui/form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn my hand</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selected digits another label (keys 0 to 9)</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected digits (Delete)</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add labelled pictures of digits to yours</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all your digits as files for other programs</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export PNG pictures into an empty folder</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export IDX files into a folder</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the network on your digits</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last change of your digits (Ctrl+Z)</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder of pictures</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import IDX files</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IDX files (*idx?-ubyte *idx?-ubyte.gz);;All files (*)</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relabel</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import …</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export …</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of &amp;pictures …</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;IDX files …</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;PNG pictures …</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back: {} (Ctrl+Z)</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {} digits of yours, among many of MNIST&apos;s, so that it does not forget those. What it reads then will stand here.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your handwriting: {} → {}</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned right: {}. Turned wrong: {}. Still misread: {}. It has learned from these very digits: draw others to try it.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network is learning your hand …</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, was {}</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your handwriting: {}</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} read as {}</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your {}, filed {}.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s answer is not a finite number.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} not read</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network says {}, {}.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all digits, those of one label, or those misread</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No digits of yours yet. Draw a digit on the pad and press the number that it was.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your digits</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;The digits that you filed under what they are; those in a frame are misread. Select some to give them another label or to delete them, press one to put it on the pad.&lt;/p&gt;</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with black and white exchanged</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with rows and columns exchanged, as EMNIST has them</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with black and white, and rows and columns exchanged</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which digits are shown</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misread</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits below were read before that: export them to keep them.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} more in the file cannot be read.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network reads {} of them ({} of {}).</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of yours, none yet of {}.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To learn from, there must be digits with two different labels.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 digit</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network reads {} of {} of them as they are, and {} {}.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits that you have as pictures or as IDX files can be imported.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of yours, {} of each.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a {} filed</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {} from {}.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is reading them …</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} to {}</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:,} digits</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} relabelled as {}</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} deleted</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} imported</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} exchanged</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {} to {}.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network yet that reads your digits.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no digits in {}.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken, {} in all: {}.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {} of yours yet.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network reads all of them.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The height of the loss over two weights: the darker, the lower. The lines are the optimizers&apos; ways, the dots where they are now. Drag the ring to begin elsewhere.</source>
        <extracomment>ui/hills</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways down a hill</source>
        <extracomment>ui/hills</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first weight</source>
        <extracomment>ui/hills</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second weight</source>
        <extracomment>ui/hills</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function of two weights that the optimizers go down</source>
        <extracomment>ui/hills</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps they have gone</source>
        <extracomment>ui/hills</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let them go from the start</source>
        <extracomment>ui/hills</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hill</source>
        <extracomment>ui/hills</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>ui/hills</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <extracomment>ui/hills</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <extracomment>ui/hills</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>ui/hills</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hill</source>
        <extracomment>ui/hills</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {}</source>
        <extracomment>ui/hills</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether {} goes down the hill</source>
        <extracomment>ui/hills</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate of {}</source>
        <extracomment>ui/hills</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network has no hidden layer: its weights and its bias are all that it has learned.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights from the 784 pixels to each digit, as pictures: blue where ink makes the digit more likely, red where it makes it less likely.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the {}, from the pixel in row {}, column {}: {}</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network has no hidden layer: it holds ten templates against the picture. Ink on blue speaks for the digit, ink on red against it.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The templates of the ten digits</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the four rows lies on the side of 1.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w₁ = {}, w₂ = {}, b = {}.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no line any more: the training has diverged.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line cuts the axis of x₁ at {} and that of x₂ at {}.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says 1 where {} is above 0.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class whose score z is the largest is the answer:</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is upright, at x₁ = {}.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the side of 1 lies {}.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no line: it says {} everywhere.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is level, at x₂ = {}.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, step {:,}: {}</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outputs</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the units put out for the probe batch, after the activation function: how many of the numbers lie where. A bar too high for the picture has a gap.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights, line: at the start</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer&apos;s weights: how many of them lie where now, and as a line where they lay when training began.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch norm: means</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point for each unit: across the running mean, by which batch norm shifts when the network is used, up the mean of the probe batch, by which it shifts in training. On the diagonal both are the same; beside it, the network answers otherwise than it trains.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch norm: variances</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point for each unit: across the running variance, by which batch norm scales when the network is used, up the variance of the probe batch, by which it scales in training.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · gradient norm {:.2g}</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {}: {:,} units</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · {} of the units dead</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · {} of the outputs saturated</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead units or saturated outputs of each layer</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first figures come with the first steps.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each layer as it is now</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a network to see what goes on in its layers.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first figures come when pre-training is over.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saturated outputs, %</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the layer&apos;s units that pass nothing on for any row of the probe batch. No gradient gets through them, so they learn nothing either.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead units, %</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm of each layer</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly the loss on the probe batch, the first 256 training images or all rows of a table, pulls at each layer&apos;s weights, on a log scale. Where the curves of the first layers lie far below the last one&apos;s, the gradient vanishes on its way to the input.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient norm</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the layer&apos;s outputs for the probe batch that lie outside of ({}): there the activation is nearly flat, and hardly any gradient gets through.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer:</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running →</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {}: {:.3g}, batch {:.3g}</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (start {})</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: {:.2g} … {:.2g}</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of layer 1: the {} most changed of {:,} units</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights from the 784 pixels to a unit of the first layer, as a picture: blue where ink makes the unit more active, red where it makes it less, grey where it does not matter. The units that have changed most since training began are first.</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of layer 1</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of the first layer</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {}: changed by {:.3g}</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {} of its start</source>
        <extracomment>ui/layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was broken off after {} {:,} of {:,}.{}</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> {} more are under Runs.</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sweep was broken off, at {}.</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What of the runs is drawn. The smoothed loss is the mean over a twentieth of an epoch around each batch, or over what lies in a few pixels, if that is more.</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What of the runs is drawn</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw losses on a log scale, where the same factor is the same height everywhere. Accuracies have a plain scale.</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select runs in the table to lay their curves over each other.</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no losses</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation loss</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no validation</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test accuracy</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no accuracy</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not finite</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log scale</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home shows all</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves of the selected runs</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A curve for each run. Drag to move, turn the wheel to zoom, press Home to see all.</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss, smoothed</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of every batch</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost (mean over an epoch)</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cost</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {}</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, log scale</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs in the chart, with their values under the mouse</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG (*.png);;SVG (*.svg)</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table as CSV</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table as Markdown</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves as a picture</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report as one HTML file</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run to report on.</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs of MNIST Desktop</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied {} rows as a table.</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search names, notes, differences</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only runs with all of these words in their name, note, differences or end.</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the starred runs only</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the selected run where it was stopped or broken off. It ends as if it had never been interrupted.</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train two experiments side by side, with the same seed, split and order of the images: the selected run&apos;s and the form&apos;s or, where two runs are selected, theirs.</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table, the curves or a report, of the selected runs or of all</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the form, to change one thing</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the runs</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its network and curves</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare all with this one</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo delete</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table as CSV …</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table as Markdown …</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves as PNG or SVG …</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report as one HTML file …</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 run</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the recipes again</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the star away</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deleted runs are back.</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>★ only</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:,} runs</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:,} of {:,} runs</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} runs</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted {}. Ctrl+Z brings it back.</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that are no runs</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the selected runs</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;br&gt;And {} more; a report has all.</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on continues it as if nothing had happened.</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;br&gt;The test accuracy had been looked at {} before the last change. Who chooses settings by it fits them to the test images: choose by the validation loss, and look at the test accuracy once, at the end (notes 07-1).</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Test accuracy&lt;/b&gt;: {}</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can go on.</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:,} times</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {} more.</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Based on {}.</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken off</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is being trained</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to star the run, or to take the star away.</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
based on {}</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs of the library</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Every run that was trained here. Click a heading to sort, select rows to lay their curves over each other, press the right button for what can be done. F2 renames, Delete deletes, Ctrl+Z brings back.&lt;/p&gt;</source>
        <extracomment>ui/library</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed: {}</source>
        <extracomment>ui/model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · {:,} batches · eval mode</source>
        <extracomment>ui/model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · {:,} steps · eval mode</source>
        <extracomment>ui/model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready-made network</source>
        <extracomment>ui/model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · eval mode</source>
        <extracomment>ui/model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · step {:,} · eval mode</source>
        <extracomment>ui/model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch and MNIST are still being loaded.</source>
        <extracomment>ui/model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is going.</source>
        <extracomment>ui/model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run to race against.</source>
        <extracomment>ui/model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run can be opened once the program has loaded and no run is going.</source>
        <extracomment>ui/model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <extracomment>ui/model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is in the form. Change one thing, then press Train or Race.</source>
        <extracomment>ui/model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten templates: the weights from the pixels to each digit</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing, 28 × 28 pixels</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch norm</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it answers</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten digits</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:,} parameters</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layer {}: {:,} units, {}</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropout {:g}</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} inputs</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit {}: bias {:.3g}, z {:.3g}, gives {:.3g}</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network: each layer&apos;s units, lit by what the drawing makes of them, blue above and red below zero, and the strongest connections, blue where they add and red where they take away.</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a hidden layer here, as wide as its neighbour.</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each cell has the colour of the strongest of {} units.</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} units a cell</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} a cell</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}/cell</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click goes to its settings, a double click on a unit shows how it comes about.</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, reads a {}</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click shows the next row.</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, says {}</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>28 × 28</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout has silenced {:,} of them.</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layers as PyTorch has them: modules, shapes and parameters.</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers as a table</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · train mode, dropout and batch norm at work</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · row {} of {}</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trained one</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the network that answers: {}.</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form&apos;s</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the network in the form.</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: its weights are no longer finite numbers.</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · {}</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network in the form, not trained yet</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit, and the units light up.</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train it, and the units light up.</source>
        <extracomment>ui/network</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing pad</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Draw a digit with the mouse, a finger or a pen, or drop a picture here.&lt;/p&gt;&lt;p&gt;Ctrl+Z takes the last stroke back, Ctrl+Y draws it again, Delete clears the pad, E erases single strokes, [ and ] change the brush, Ctrl+V pastes a picture, Ctrl+C copies what the network sees.&lt;/p&gt;&lt;p&gt;By keyboard: the arrow keys move the pen (with Shift in finer steps), Space puts it down and lifts it, Escape drops the stroke.&lt;/p&gt;</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to erase: E draws again</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit here</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take everything off the pad (Delete on the pad)</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last stroke back (Ctrl+Z)</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was taken back (Ctrl+Y)</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase single strokes (E on the pad)</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures, the brush and a new drawing after a pause (Alt+Down opens it)</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open picture …</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the 28 × 28 pixels	Ctrl+C</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush width of the picture on the pad ([ and ] on the pad). What the network sees stays the same.</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eraser</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste picture	Ctrl+V</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New drawing after a pause</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stroke after one and a half seconds without any begins a new drawing.</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush width</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <extracomment>ui/pad</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall and precision of each digit</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall %</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prec. %</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall: of the images of a digit, how many are read as this digit.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision: of the images read as a digit, how many are this digit.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix: what each digit is read as</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;A row for each digit, a column for each answer. What is read rightly is on the diagonal; the stronger the other colour, the more common the mistake. A click on a cell lists its images, and so do the arrow keys with Enter.&lt;/p&gt;</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read as</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it is</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to put it on the pad</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} read as {}, {}</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose digits the network reads: MNIST&apos;s test images, or what six people wrote with a pen. Where pen strokes are trained on, these six are left out unless the form says otherwise.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose digits are read</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST&apos;s test images</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results could not be computed: {}.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is reading the test images …</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By writer: {}.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” reads nothing: what it says is not a finite number. So it is with what is left of a training whose loss became infinite; a smaller learning rate can help.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first to the second: {}.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {}</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no images here: “{}” learned “{}”, a table of a few rows. What it says of each of them stands beside this page.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” did not learn from images.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” was asked about other images.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the network is right, against how sure it is</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right, %</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how sure, %</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers by how sure the network is of them, and how many of each tenth are right. Below the line it is surer than right. The calibration error is the mean distance from the line, by the number of images (Guo et al. 2017).</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as sure as right</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under {} images</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write into each cell the share of the row&apos;s digit, not the count.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which images are listed: mistakes the surest first, what is read rightly the least sure first.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which images are listed</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mistakes: it reads all of {} rightly.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test images</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Each image with what it is, what the network reads, and how sure it is of that. Press one to put it on the pad.&lt;/p&gt;</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistakes of “{}”: {:,}</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in % of each digit</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All mistakes: {:,}</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only “{}” is right: {:,}</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no image that only “{}” reads rightly.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at an image to see what the network says of it.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} says {} ({}).</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “{}” reads</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”, digit by digit</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} read as {}: {:,}</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {} is read as {}.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} gives no finite number.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image {} is labelled {}.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 image</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no answer to be sure of.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On average it is as sure as it is right.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 mistake</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} read as {}: {}</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {} {}, {} are read as {}.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {} read as {}, {} are {}.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:.0f} to {:.0f} % sure</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {}, {} right</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” reads {} of {} rightly: {}.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:,} images</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no {} among the test images</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {} of the {}</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no {} among the test images.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network reads nothing as {}.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration error: {:.1f} points.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: no image</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:,} mistakes</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On average it is {:.1f} points surer than right.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On average it is {:.1f} points less sure than right.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {} its answer is not a finite number.</source>
        <extracomment>ui/results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} could not be written: {}.</source>
        <extracomment>ui</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The experiment as a PyTorch program</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The experiment in the form as a program of PyTorch. What the last change in the form altered has a bar beside it. Ctrl and + or - make the letters larger or smaller.</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the whole program into the clipboard.</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the program as a Python file, or as a Jupyter notebook.</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as …</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the form as the program in a file says. The comment at its head holds the settings; nothing of the file is run.</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open settings …</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the form as the program in the clipboard says, or the comment at its head alone.</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste settings</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the program is, and what the last change in the form altered.</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the line under the mouse is there, or the one with the caret.</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python (*.py);;Jupyter notebook (*.ipynb)</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the script</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scripts and notebooks (*.py *.ipynb);;All files (*)</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of {} are in the form. {}</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then, this is the program of the experiment before it.</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a line to see why it is there.</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open settings</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not of this experiment</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:,} lines</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied {:,} lines.</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:,} changed</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:,} removed</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {}: {}.</source>
        <extracomment>ui/script</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inputs</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden {}</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One part after the other; once more holds it.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One part back, or to where the copy was before its last steps.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new copy of the network, before the first step.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the answer.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wrong the answer is.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step 1</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back propagation from the output to the weights of the last layer.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step 2</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back propagation through the hidden layers, one with each click.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the optimizer makes of the gradients, and the answer again.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the copy take so many steps on this example: {}.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} steps</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence units as in training; without it dropout rests, as when it is asked.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is being asked …</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is stepped</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The warm-up of the notes, the network that answers, or one before its training.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows that a step looks at: all, as in training, or one.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right answer</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the drawing is to be read as: as filed, else what the network says itself.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit, and see one step of training on it, number by number.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up: (−2 · 5) + 3</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form&apos;s, not trained yet</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {}</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a unit to see its sum, its curve and where its output goes; point at a connection to see the chain rule with its numbers. A click keeps it open.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is opened</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a unit</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {} to {}</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, for ({})</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm uses its running mean and variance: in train mode it needs more than one example.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network on this page: blue and red are values above and below zero, orange and purple their gradients. Point at a unit or a connection to open it; a click keeps it open. With the keys, arrows go from unit to unit.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step of the network</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit&apos;s weights, the drawing, and each pixel&apos;s product of the two: blue adds to the sum, red takes away from it.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The activation: where the unit sits on it, and its slope there. What comes back is multiplied by that slope: where the curve is flat, nothing gets through.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights, drawing and products</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>product</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit on its curve</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} moves every number by its gradient, η = {}: the loss goes from {} to {}. {}</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} steps later: the loss went from {} to {}. {}</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores become probabilities: it says {} with {}.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right is {}, which got {}: the loss is {}.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {} gets {} instead of {}.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward to an answer, its loss, back through the layers, and a small change of every weight. It is done on a copy: the network itself stays as it is.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layer {}: each unit adds up weight · input and its bias, and gives on what its activation makes of the sum.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the output ∂L/∂z is p − y: what is said less what is right. Each weight from the last layer gets it times that weight&apos;s input.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layer {}: what comes back along the weights is multiplied by the slope of the curve at each unit, and again by each weight&apos;s input.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is the mean of −log of what each right answer got: {}.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step of training</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output: of the rows it says {}.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output: the probability of 1 is {}.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f = x · y + z of the notes: forward the numbers, back how f changes with each of them, which is the product of the slopes along the way.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(−2 · 5) + 3, forward and back</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The warm-up of the notes: f = x · y + z with x = −2, y = 5 and z = 3. How does f change with each of the three?</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward: the product first, q = x · y = −2 · 5 = −10.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward: then the sum, f = q + z = −10 + 3 = −7.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back begins at the end: f changes with itself by 1.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back through the sum: it hands 1 on to both, ∂f/∂q = ∂f/∂z = 1.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back through the product, the chain rule: ∂f/∂x = ∂f/∂q · ∂q/∂x = 1 · y = 5, and ∂f/∂y = 1 · x = −2.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over these rows</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its running mean and variance</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept and scaled: {} · {} = {}</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped: it gives 0 in this step</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden layer {}, unit {}</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {}</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class {}</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {:,} more</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope there: f′ = {}</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain rule</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixel ({}, {})</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout rests, as when it is asked.</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes back</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the right answer is {}</source>
        <extracomment>ui/step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each setting: the large dot is the mean over its seeds, the line goes from the lowest to the highest, the small dots are the seeds. Where the lines overlap much, the difference may be chance.</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once the first run has ended, what came of each setting stands here.</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: mean {}, {} to {}, seeds: {}</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome of the sweep</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large dots: means; lines: from the lowest to the highest; small dots: seeds.</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: no run has ended yet</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sweeps of the library, the newest first.</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train what is left of the sweep: runs that were interrupted go on</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold all runs that are being trained, or let them go on</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the sweep; its runs are kept, and it can go on later</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the sweep&apos;s runs in the table of runs</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its runs</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of all the sweep&apos;s training is done</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure by which the settings are compared</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the outcome as a picture for a document, PNG or SVG, on a light ground</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture …</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may be believed</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {} · {:,} of {:,} runs</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome as a picture</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sweep goes on: {:,} of {:,} runs are made.</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sweep yet</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is compared</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the outcome as a picture</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the workers …</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping …</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sweep trains the experiment in the form again and again, with other values of a knob and other seeds, and says which differences are more than chance.</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on again</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeds</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sweep was stopped. Go on works off what is left.</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to come: {}.</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · {} in training</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The knob whose values are compared.</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values, with commas between them. Widths of layers: 50/50, 300/300. Numbers also as a range: 0.001 .. 1 log 4 (four values, each the same factor apart) or 0 .. 0.5 step 0.1. A knob that can be off: off.</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times each setting is trained, each time with another seed. With one, nobody can tell a better setting from a lucky one; with five, differences of a few tenths of a point can be told.</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many runs are trained at the same time, with one thread each. As many as cores is quickest for small networks.</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the runs are trained on this computer. The address of a Dask scheduler: they are trained on its workers, which need this program too.</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer, or tcp://… of a Dask cluster</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train all of these runs; each is kept in the library when it ends</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the sweep</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vary</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing else</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of a Dask cluster</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give values to compare, or several seeds.</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} × {} seeds = {:,} runs</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knob {} to go through</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of knob {}</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both vary the same knob.</source>
        <extracomment>ui/sweep</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers {:.2f} everywhere.</source>
        <extracomment>ui/table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision boundary</source>
        <extracomment>ui/table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network would answer anywhere in the plane: blue is 0, orange is 1, and the line is where it says 0.5. The points are the rows it learns from.</source>
        <extracomment>ui/table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first input</source>
        <extracomment>ui/table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second input</source>
        <extracomment>ui/table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers {:.2f} everywhere: one line cannot part XOR.</source>
        <extracomment>ui/table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ class 0   ▲ class 1   — output 0.5</source>
        <extracomment>ui/table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>({:.2f}, {:.2f}): {:.3f}</source>
        <extracomment>ui/table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows and what the network says of them</source>
        <extracomment>ui/table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row with the class it has and the probability that the network gives. A tick: the network says the right class.</source>
        <extracomment>ui/table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P(1)</source>
        <extracomment>ui/table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <extracomment>ui/table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <extracomment>ui/table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test {}</source>
        <extracomment>ui/table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says of each row</source>
        <extracomment>ui/table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here you will see after each epoch how many of {} it reads rightly.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here you will see how many of {} it gets right.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {:,}</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {:,}</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the 10,000 test images, which are never trained on, that the network reads rightly after each epoch; of a table, the share of its rows. Beside it that of the images that are trained on, as they came by, with dropout and distortion, and of those held back.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{accuracy} test accuracy · cost {cost:.3f} · epoch {epoch:,}/{of:,} · {time}</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training …</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{accuracy} right · cost {cost:.3f} · step {epoch:,}/{of:,} · {time}</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended before its first epoch did.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this hint until the next run</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: it was tried, and is under Runs.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train it now beside the run as it was, onto one plot: {}.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hints</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this hint</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only set it in the form</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train it later, by itself.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lecture notes, section {}</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it for the next run</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run that goes stays as it is.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it: {}</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} more</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the other hints: {} in all</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {} more hints</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run, live</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is set below is for the next run.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here you will see the loss of every batch, which falls as it learns.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here you will see the loss of every step, which falls as it learns.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wrong the network is. The line is the mean of some batches&apos; losses, the band goes from the least to the greatest of them, and the dots are the cost, the mean over an epoch. Drag to move, turn the wheel to zoom, press Home to see all and L for the other scale.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same factor is the same height everywhere (L).</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same difference is the same height everywhere (L).</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch {:,}</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layers as PyTorch has them, in order: what goes in at the top comes out below.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s layers</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch × {}</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network  {}  ·  {} parameters</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide what to do and where to look</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the lesson&apos;s card</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the plot that shows it, and mark it.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look here</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained beside each other on the same batches, onto one plot: {}.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is going …</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Met:</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ Not met:</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run did not reach its end, so nothing is judged.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> They report: {}.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train to find out whether: {}.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train both: {}</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With your settings, {}</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;br&gt;The notes train on pixels of 0 to 1 and test on pixels of 0 to 255. So tested, this network reads {}; tested as it was trained, {}.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes {}</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train all {}: {}</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is in the form.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next lesson ›</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train, and see it learn</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with your settings</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train it ({})</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network that has learned to read is waiting at the pad on the right.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the pad</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train your first network</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch one layer learn to read 60,000 digits, and try it while it learns.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the lecture</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The experiments of the notes in their order, each with its claim.</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a lesson</source>
        <extracomment>ui/train</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a network to look back along its way.</source>
        <extracomment>ui/travel</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause or wait for the end to look back.</source>
        <extracomment>ui/travel</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run&apos;s file holds no snapshots. Train it again to look back.</source>
        <extracomment>ui/travel</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to look back on yet.</source>
        <extracomment>ui/travel</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {:,}, epoch {:.2f}{}</source>
        <extracomment>ui/travel</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, step {:,}</source>
        <extracomment>ui/travel</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look back: the curves&apos; mark, the layers, the results, the boundary and the answer to your drawing are those of the network at this moment of its training.</source>
        <extracomment>ui/travel</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the network as it is at the end</source>
        <extracomment>ui/travel</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time travel</source>
        <extracomment>ui/travel</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>ui/travel</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lecture notes, section {}.</source>
        <extracomment>ui</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy versions</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About MNIST Desktop</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;MNIST Desktop {}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Build a neural network from check boxes, watch it learn, draw a digit and see what it says.&lt;/p&gt;&lt;p&gt;MNIST: LeCun, Cortes, Burges; Creative Commons Attribution-ShareAlike 3.0.&lt;/p&gt;&lt;p&gt;Pen strokes: Alpaydin, Alimoglu (UCI); Creative Commons Attribution 4.0.&lt;/p&gt;</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close {} (Escape)</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close {}</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lecture notes&apos; experiments, ready to train. A tick: one of your runs is of it.</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson before this one (Alt+Left)</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next lesson (Alt+Right)</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous lesson</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next lesson</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own experiment</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {}</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · changed</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open run or script …</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;ready-made network</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save run as …</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Script</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About MNIST Desktop</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run or the settings of a script</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export run</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs and scripts (*{} *.py *.ipynb)</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs (*{})</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the run</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the run</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the place</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sweep is going. Stop it to train something else; it can go on later.</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run&apos;s file holds no figures of its layers. Train it again to see them.</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of {} are in the form.</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the settings of the next run (F4)</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long training the experiment in the form takes, as your own runs took or else roughly. Early stopping may end it sooner.</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the experiment in the form from the start (Ctrl+R)</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the run and keep what it has learned (Ctrl+.)</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>☰</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on training (Ctrl+P)</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the training (Ctrl+P)</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the lines that load it</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {} …</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-training layer {}, epoch {} of {}</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {:,} of {:,}</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {} of {}</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} an epoch  ·  {} left  ·  {}</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {}: cost {:.4f}, test accuracy {}{} in {} {:,} of {:,}, {:.1f} s · {}</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {} within its first epoch, after {:,} batches · {}</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ as the notes say</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ not as the notes say</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {} after {:,} steps · {}</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, your handwriting {}</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading PyTorch and MNIST …</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understand</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My hand</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready. Press Train.</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training is not possible.</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting …</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is being written.</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by step</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizers</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run failed.</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of {} are in the form now.</source>
        <extracomment>ui/window</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
