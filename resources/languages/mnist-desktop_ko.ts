<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>mnist-desktop</name>
    <message>
        <source>speak English (en) or Korean (ko); by default as the system does</source>
        <extracomment>cli</extracomment>
        <translation>영어(en) 또는 한국어(ko)로 표시합니다. 기본값은 시스템 언어입니다</translation>
    </message>
    <message>
        <source>--language: one of {names}, not {name}</source>
        <extracomment>cli</extracomment>
        <translation>--language: {names} 중 하나여야 합니다. {name}은(는) 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>{word!a} is not in UTF-8</source>
        <extracomment>cli</extracomment>
        <translation>{word!a}: UTF-8이 아닙니다</translation>
    </message>
    <message>
        <source>no file, run or recipe is called &apos;{name}&apos;: see `{program} runs` and `{program} recipes`</source>
        <extracomment>cli</extracomment>
        <translation>&apos;{name}&apos;(이)라는 파일, 실행, 레시피가 없습니다. `{program} runs`와 `{program} recipes`를 보세요</translation>
    </message>
    <message>
        <source>--output -: only a script or a notebook is text; name a file for {kind}</source>
        <extracomment>cli</extracomment>
        <translation>--output -: 스크립트와 노트북만 텍스트입니다. {kind}은(는) 파일 이름을 지정하세요</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is the name of a run in the library: give its id, {ids}</source>
        <extracomment>cli</extracomment>
        <translation>&apos;{name}&apos;은(는) 보관함에 있는 실행의 이름입니다. id를 지정하세요: {ids}</translation>
    </message>
    <message>
        <source>--output: {output} is the run itself</source>
        <extracomment>cli</extracomment>
        <translation>--output: {output}은(는) 실행 파일 자신입니다</translation>
    </message>
    <message>
        <source>{output} is already there: name a file with --output</source>
        <extracomment>cli</extracomment>
        <translation>{output}이(가) 이미 있습니다. --output으로 파일을 지정하세요</translation>
    </message>
    <message>
        <source>--sort: one of {names}, not {name}</source>
        <extracomment>cli</extracomment>
        <translation>--sort: {names} 중 하나여야 합니다. {name}은(는) 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>{option}: a whole number, at least 1, not {text}</source>
        <extracomment>cli</extracomment>
        <translation>{option}: 1 이상의 정수여야 합니다. {text}은(는) 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>no recipe is called &apos;{name}&apos;: see `{program} recipes` for their names</source>
        <extracomment>cli</extracomment>
        <translation>&apos;{name}&apos;(이)라는 레시피가 없습니다. `{program} recipes`로 이름을 보세요</translation>
    </message>
    <message>
        <source>{option}: {sentence}</source>
        <extracomment>cli</extracomment>
        <translation>{option}: {sentence}</translation>
    </message>
    <message>
        <source>--library: a folder, not nothing</source>
        <extracomment>cli</extracomment>
        <translation>--library: 폴더를 지정하세요</translation>
    </message>
    <message>
        <source>--{sentence}</source>
        <extracomment>cli</extracomment>
        <translation>--{sentence}</translation>
    </message>
    <message>
        <source>{options} cannot share the standard output</source>
        <extracomment>cli</extracomment>
        <translation>{options}은(는) 표준 출력을 함께 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>{option}: there is no folder {folder}</source>
        <extracomment>cli</extracomment>
        <translation>{option}: {folder} 폴더가 없습니다</translation>
    </message>
    <message>
        <source>{option}: {path} is a folder, not a file</source>
        <extracomment>cli</extracomment>
        <translation>{option}: {path}은(는) 파일이 아니라 폴더입니다</translation>
    </message>
    <message>
        <source>{option}: {reason}: {path}</source>
        <extracomment>cli</extracomment>
        <translation>{option}: {reason}: {path}</translation>
    </message>
    <message>
        <source>this run takes {inputs} numbers, not {given}</source>
        <extracomment>cli</extracomment>
        <translation>이 실행은 숫자 {inputs}개를 받습니다. {given}개를 받았습니다</translation>
    </message>
    <message>
        <source>the following arguments are required: what to ask the run</source>
        <extracomment>cli</extracomment>
        <translation>필요한 인자가 없습니다: 실행에 물어볼 것</translation>
    </message>
    <message>
        <source>{name} has no answer: what it computes is beyond finite numbers</source>
        <extracomment>cli</extracomment>
        <translation>{name}은(는) 답이 없습니다. 계산한 값이 유한한 수를 벗어났습니다</translation>
    </message>
    <message>
        <source>this run reads one picture, not {count}</source>
        <extracomment>cli</extracomment>
        <translation>이 실행은 그림 하나를 읽습니다. {count}개를 받았습니다</translation>
    </message>
    <message>
        <source>{name} shows no digit: no ink stands out from its ground</source>
        <extracomment>cli</extracomment>
        <translation>{name}에 숫자가 없습니다. 바탕과 구별되는 획이 없습니다</translation>
    </message>
    <message>
        <source>no run or sweep is called &apos;{name}&apos;{hint}</source>
        <extracomment>cli</extracomment>
        <translation>&apos;{name}&apos;(이)라는 실행이나 스윕이 없습니다{hint}</translation>
    </message>
    <message>
        <source>{option}: {id} is a run, not a sweep</source>
        <extracomment>cli</extracomment>
        <translation>{option}: {id}은(는) 스윕이 아니라 실행입니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is the beginning of {listed}</source>
        <extracomment>cli</extracomment>
        <translation>&apos;{name}&apos;(으)로 시작하는 것이 여럿입니다: {listed}</translation>
    </message>
    <message>
        <source>{id} is being trained now, by another window or program.</source>
        <extracomment>cli</extracomment>
        <translation>{id}은(는) 다른 창이나 프로그램에서 학습 중입니다.</translation>
    </message>
    <message>
        <source>{id} has ended: nothing is left to go on with.</source>
        <extracomment>cli</extracomment>
        <translation>{id}은(는) 끝났습니다. 이어서 할 것이 없습니다.</translation>
    </message>
    <message>
        <source>{id} was kept without its state: it cannot go on.</source>
        <extracomment>cli</extracomment>
        <translation>{id}은(는) 상태 없이 보관되어 이어서 할 수 없습니다.</translation>
    </message>
    <message>
        <source>--{option}: {id} is a sweep, not a run</source>
        <extracomment>cli</extracomment>
        <translation>--{option}: {id}은(는) 실행이 아니라 스윕입니다</translation>
    </message>
    <message>
        <source>no values to compare: give a knob several, such as --dropout 0 0.3, or --seeds N to train the same settings N times</source>
        <extracomment>cli</extracomment>
        <translation>비교할 값이 없습니다. --dropout 0 0.3처럼 한 설정에 여러 값을 주거나, --seeds N으로 같은 설정을 N번 학습하세요</translation>
    </message>
    <message>
        <source>--figure: no image is held back for validation: see --validation-share</source>
        <extracomment>cli</extracomment>
        <translation>--figure: 검증용으로 남긴 이미지가 없습니다. --validation-share를 보세요</translation>
    </message>
    <message>
        <source>--at-once: the workers of a --scheduler are as many as it has</source>
        <extracomment>cli</extracomment>
        <translation>--at-once: --scheduler의 작업자 수는 클러스터가 정합니다</translation>
    </message>
    <message>
        <source>{sentence}</source>
        <extracomment>cli</extracomment>
        <translation>{sentence}</translation>
    </message>
    <message>
        <source>--name: a run needs a name</source>
        <extracomment>cli</extracomment>
        <translation>--name: 실행에는 이름이 필요합니다</translation>
    </message>
    <message>
        <source>--name: at most {most:,} letters</source>
        <extracomment>cli</extracomment>
        <translation>--name: 최대 {most:,}자입니다</translation>
    </message>
    <message>
        <source>--no-library: there is a --library, too</source>
        <extracomment>cli</extracomment>
        <translation>--no-library: --library와 함께 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>--change: learning-rate or weight-decay can change while it trains, not &apos;{option}&apos;</source>
        <extracomment>cli</extracomment>
        <translation>--change: 학습 중에는 learning-rate와 weight-decay만 바꿀 수 있습니다. &apos;{option}&apos;은(는) 바꿀 수 없습니다</translation>
    </message>
    <message>
        <source>--change: after {first:,} to {last:,} epochs or steps, not &apos;{after}&apos;</source>
        <extracomment>cli</extracomment>
        <translation>--change: {first:,}~{last:,} 에포크(또는 스텝) 뒤여야 합니다. &apos;{after}&apos;은(는) 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>--change: {reason}</source>
        <extracomment>cli</extracomment>
        <translation>--change: {reason}</translation>
    </message>
    <message>
        <source>The MNIST file {name} in {folder} is damaged (its MD5 sum is wrong). Install the program again.</source>
        <extracomment>data</extracomment>
        <translation>{folder}의 MNIST 파일 {name}이(가) 손상되었습니다(MD5 합이 다릅니다). 프로그램을 다시 설치하세요.</translation>
    </message>
    <message>
        <source>The MNIST file {name} is missing from {folder}. Install the program again.</source>
        <extracomment>data</extracomment>
        <translation>{folder}에 MNIST 파일 {name}이(가) 없습니다. 프로그램을 다시 설치하세요.</translation>
    </message>
    <message>
        <source>The MNIST file {archive} cannot be read: {reason}.</source>
        <extracomment>data</extracomment>
        <translation>MNIST 파일 {archive}을(를) 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Where is the digit? The picture shows several places that are written on. Cut it to the one that is meant.</source>
        <extracomment>digits</extracomment>
        <translation>숫자가 어디에 있나요? 그림의 여러 곳에 글씨가 있습니다. 원하는 곳만 남도록 잘라 주세요.</translation>
    </message>
    <message>
        <source>zeros</source>
        <extracomment>digits</extracomment>
        <translation>숫자 0</translation>
    </message>
    <message>
        <source>ones</source>
        <extracomment>digits</extracomment>
        <translation>숫자 1</translation>
    </message>
    <message>
        <source>twos</source>
        <extracomment>digits</extracomment>
        <translation>숫자 2</translation>
    </message>
    <message>
        <source>threes</source>
        <extracomment>digits</extracomment>
        <translation>숫자 3</translation>
    </message>
    <message>
        <source>fours</source>
        <extracomment>digits</extracomment>
        <translation>숫자 4</translation>
    </message>
    <message>
        <source>fives</source>
        <extracomment>digits</extracomment>
        <translation>숫자 5</translation>
    </message>
    <message>
        <source>sixes</source>
        <extracomment>digits</extracomment>
        <translation>숫자 6</translation>
    </message>
    <message>
        <source>sevens</source>
        <extracomment>digits</extracomment>
        <translation>숫자 7</translation>
    </message>
    <message>
        <source>eights</source>
        <extracomment>digits</extracomment>
        <translation>숫자 8</translation>
    </message>
    <message>
        <source>nines</source>
        <extracomment>digits</extracomment>
        <translation>숫자 9</translation>
    </message>
    <message>
        <source>This does not look like a digit: I can only answer 0 to 9.</source>
        <extracomment>digits</extracomment>
        <translation>숫자처럼 보이지 않습니다. 저는 0~9로만 답할 수 있습니다.</translation>
    </message>
    <message>
        <source>stroke width in pixels</source>
        <extracomment>digits</extracomment>
        <translation>획의 굵기(픽셀)</translation>
    </message>
    <message>
        <source>slant to the right in degrees</source>
        <extracomment>digits</extracomment>
        <translation>오른쪽으로 기운 각도(도)</translation>
    </message>
    <message>
        <source>width over height</source>
        <extracomment>digits</extracomment>
        <translation>높이에 대한 너비의 비</translation>
    </message>
    <message>
        <source>amount of ink in whole pixels</source>
        <extracomment>digits</extracomment>
        <translation>획의 양(꽉 찬 픽셀 수)</translation>
    </message>
    <message>
        <source>{name} is not a picture that can be read.</source>
        <extracomment>digits</extracomment>
        <translation>{name}은(는) 읽을 수 있는 그림이 아닙니다.</translation>
    </message>
    <message>
        <source>{name} cannot be read as a picture: {reason}.</source>
        <extracomment>digits</extracomment>
        <translation>{name}을(를) 그림으로 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Where is the digit? Nothing in the picture stands out clearly as one. Cut it so that little else is on it.</source>
        <extracomment>digits</extracomment>
        <translation>숫자가 어디에 있나요? 그림에서 뚜렷하게 드러나는 것이 없습니다. 숫자만 남도록 잘라 주세요.</translation>
    </message>
    <message>
        <source>MNIST</source>
        <extracomment>experiment</extracomment>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>Pen strokes</source>
        <extracomment>experiment</extracomment>
        <translation>펜 글씨</translation>
    </message>
    <message>
        <source>MNIST and pen strokes</source>
        <extracomment>experiment</extracomment>
        <translation>MNIST와 펜 글씨</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <extracomment>experiment</extracomment>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>Tanh</source>
        <extracomment>experiment</extracomment>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>ReLU</source>
        <extracomment>experiment</extracomment>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <extracomment>experiment</extracomment>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>ELU</source>
        <extracomment>experiment</extracomment>
        <translation>ELU</translation>
    </message>
    <message>
        <source>GELU</source>
        <extracomment>experiment</extracomment>
        <translation>GELU</translation>
    </message>
    <message>
        <source>SiLU</source>
        <extracomment>experiment</extracomment>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>PyTorch&apos;s own</source>
        <extracomment>experiment</extracomment>
        <translation>PyTorch 기본값</translation>
    </message>
    <message>
        <source>Normal (0, 1)</source>
        <extracomment>experiment</extracomment>
        <translation>정규 분포 (0, 1)</translation>
    </message>
    <message>
        <source>Xavier uniform</source>
        <extracomment>experiment</extracomment>
        <translation>Xavier 균등 분포</translation>
    </message>
    <message>
        <source>Xavier normal</source>
        <extracomment>experiment</extracomment>
        <translation>Xavier 정규 분포</translation>
    </message>
    <message>
        <source>He uniform</source>
        <extracomment>experiment</extracomment>
        <translation>He 균등 분포</translation>
    </message>
    <message>
        <source>He normal</source>
        <extracomment>experiment</extracomment>
        <translation>He 정규 분포</translation>
    </message>
    <message>
        <source>DBN pre-training</source>
        <extracomment>experiment</extracomment>
        <translation>DBN 사전 학습</translation>
    </message>
    <message>
        <source>SGD</source>
        <extracomment>experiment</extracomment>
        <translation>SGD</translation>
    </message>
    <message>
        <source>SGD with momentum</source>
        <extracomment>experiment</extracomment>
        <translation>모멘텀 SGD</translation>
    </message>
    <message>
        <source>SGD with Nesterov</source>
        <extracomment>experiment</extracomment>
        <translation>네스테로프 SGD</translation>
    </message>
    <message>
        <source>Adam</source>
        <extracomment>experiment</extracomment>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <extracomment>experiment</extracomment>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <extracomment>experiment</extracomment>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Adagrad</source>
        <extracomment>experiment</extracomment>
        <translation>Adagrad</translation>
    </message>
    <message>
        <source>Adadelta</source>
        <extracomment>experiment</extracomment>
        <translation>Adadelta</translation>
    </message>
    <message>
        <source>NAdam</source>
        <extracomment>experiment</extracomment>
        <translation>NAdam</translation>
    </message>
    <message>
        <source>RAdam</source>
        <extracomment>experiment</extracomment>
        <translation>RAdam</translation>
    </message>
    <message>
        <source>Constant</source>
        <extracomment>experiment</extracomment>
        <translation>일정하게</translation>
    </message>
    <message>
        <source>Step</source>
        <extracomment>experiment</extracomment>
        <translation>계단식</translation>
    </message>
    <message>
        <source>Cosine</source>
        <extracomment>experiment</extracomment>
        <translation>코사인</translation>
    </message>
    <message>
        <source>One-cycle</source>
        <extracomment>experiment</extracomment>
        <translation>원 사이클</translation>
    </message>
    <message>
        <source>accuracy on the test examples</source>
        <extracomment>experiment</extracomment>
        <translation>테스트 예제의 정확도</translation>
    </message>
    <message>
        <source>best accuracy on the test examples</source>
        <extracomment>experiment</extracomment>
        <translation>테스트 예제의 최고 정확도</translation>
    </message>
    <message>
        <source>cost of the first epoch</source>
        <extracomment>experiment</extracomment>
        <translation>첫 에포크의 비용</translation>
    </message>
    <message>
        <source>cost at the end</source>
        <extracomment>experiment</extracomment>
        <translation>마지막 비용</translation>
    </message>
    <message>
        <source>least loss of any step</source>
        <extracomment>experiment</extracomment>
        <translation>모든 스텝 중 가장 작은 손실</translation>
    </message>
    <message>
        <source>greatest loss as a multiple of the first</source>
        <extracomment>experiment</extracomment>
        <translation>첫 손실에 대한 최대 손실의 배수</translation>
    </message>
    <message>
        <source>how much the loss still moves after step 200</source>
        <extracomment>experiment</extracomment>
        <translation>200번째 스텝 뒤 손실의 변화 폭</translation>
    </message>
    <message>
        <source>gradient norm of the first layer over the last&apos;s</source>
        <extracomment>experiment</extracomment>
        <translation>마지막 층에 대한 첫 층의 기울기 크기 비</translation>
    </message>
    <message>
        <source>validation loss at the end over its least</source>
        <extracomment>experiment</extracomment>
        <translation>최솟값에 대한 마지막 검증 손실의 비</translation>
    </message>
    <message>
        <source>validation loss of the kept epoch over the least</source>
        <extracomment>experiment</extracomment>
        <translation>최솟값에 대한 보관한 에포크의 검증 손실의 비</translation>
    </message>
    <message>
        <source>share of the epochs that were needed</source>
        <extracomment>experiment</extracomment>
        <translation>필요했던 에포크의 비율</translation>
    </message>
    <message>
        <source>reconstruction error at the end over the start</source>
        <extracomment>experiment</extracomment>
        <translation>처음에 대한 마지막 복원 오차의 비</translation>
    </message>
    <message>
        <source>{label} at most {high}</source>
        <extracomment>experiment</extracomment>
        <translation>{label} {high} 이하</translation>
    </message>
    <message>
        <source>{label} from {low} to {high}</source>
        <extracomment>experiment</extracomment>
        <translation>{label} {low}~{high}</translation>
    </message>
    <message>
        <source>{label} at least {low}</source>
        <extracomment>experiment</extracomment>
        <translation>{label} {low} 이상</translation>
    </message>
    <message>
        <source>Overfitting and what helps against it</source>
        <extracomment>experiment</extracomment>
        <translation>과적합과 이를 막는 방법</translation>
    </message>
    <message>
        <source>XOR by one, by two layers, by many</source>
        <extracomment>experiment</extracomment>
        <translation>XOR: 한 층, 두 층, 여러 층</translation>
    </message>
    <message>
        <source>SGD or Adam</source>
        <extracomment>experiment</extracomment>
        <translation>SGD와 Adam</translation>
    </message>
    <message>
        <source>Sigmoid or ReLU</source>
        <extracomment>experiment</extracomment>
        <translation>시그모이드와 ReLU</translation>
    </message>
    <message>
        <source>ReLU or leaky ReLU</source>
        <extracomment>experiment</extracomment>
        <translation>ReLU와 Leaky ReLU</translation>
    </message>
    <message>
        <source>N(0, 1) or Xavier</source>
        <extracomment>experiment</extracomment>
        <translation>N(0, 1)과 Xavier</translation>
    </message>
    <message>
        <source>Xavier or He</source>
        <extracomment>experiment</extracomment>
        <translation>Xavier와 He</translation>
    </message>
    <message>
        <source>Dropout or none</source>
        <extracomment>experiment</extracomment>
        <translation>드롭아웃 있음과 없음</translation>
    </message>
    <message>
        <source>Batch norm or none</source>
        <extracomment>experiment</extracomment>
        <translation>배치 정규화 있음과 없음</translation>
    </message>
    <message>
        <source>Narrow or wide layers</source>
        <extracomment>experiment</extracomment>
        <translation>좁은 층과 넓은 층</translation>
    </message>
    <message>
        <source>With or without pen strokes</source>
        <extracomment>experiment</extracomment>
        <translation>펜 글씨 있음과 없음</translation>
    </message>
    <message>
        <source>Examples</source>
        <extracomment>experiment</extracomment>
        <translation>학습 예제</translation>
    </message>
    <message>
        <source>Whose digits are trained on: MNIST&apos;s 60,000, or 20,000 images of digits that 30 people wrote on a pen tablet, as they were written and as they might be written another time.</source>
        <extracomment>experiment</extracomment>
        <translation>누구의 숫자로 학습할지 정합니다. MNIST의 이미지 60,000장, 또는 30명이 펜 태블릿에 쓴 숫자의 이미지 20,000장(쓴 그대로와, 다시 썼을 법한 모양)입니다.</translation>
    </message>
    <message>
        <source>Group left out</source>
        <extracomment>experiment</extracomment>
        <translation>제외한 그룹</translation>
    </message>
    <message>
        <source>The 30 writers are in five groups of six: which of these is never trained on. How its digits are read says how hands are read that the network has never seen.</source>
        <extracomment>experiment</extracomment>
        <translation>쓴 사람 30명을 6명씩 다섯 그룹으로 나눕니다. 그중 학습에 쓰지 않을 그룹입니다. 이 그룹의 숫자를 얼마나 잘 읽는지가 처음 보는 손글씨를 읽는 실력입니다.</translation>
    </message>
    <message>
        <source>Subset</source>
        <extracomment>experiment</extracomment>
        <translation>일부만 사용</translation>
    </message>
    <message>
        <source>Trains on so many of the training images only, drawn by the seed. A network learns few images by heart: that is overfitting.</source>
        <extracomment>experiment</extracomment>
        <translation>시드로 뽑은 이만큼의 훈련 이미지로만 학습합니다. 이미지가 적으면 신경망이 외워 버립니다. 이것이 과적합입니다.</translation>
    </message>
    <message>
        <source>Validation share</source>
        <extracomment>experiment</extracomment>
        <translation>검증 비율</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <extracomment>experiment</extracomment>
        <translation>데이터 증강</translation>
    </message>
    <message>
        <source>Distorts each training image a little at random, anew in every epoch, so that the network sees ever other digits.</source>
        <extracomment>experiment</extracomment>
        <translation>에포크마다 훈련 이미지를 조금씩 무작위로 변형하여, 신경망이 늘 새로운 숫자를 보게 합니다.</translation>
    </message>
    <message>
        <source>Shift, pixels</source>
        <extracomment>experiment</extracomment>
        <translation>이동(픽셀)</translation>
    </message>
    <message>
        <source>How far an image may be moved, in pixels, to each side.</source>
        <extracomment>experiment</extracomment>
        <translation>이미지를 각 방향으로 최대 몇 픽셀 옮길지 정합니다.</translation>
    </message>
    <message>
        <source>Turn, degrees</source>
        <extracomment>experiment</extracomment>
        <translation>회전(도)</translation>
    </message>
    <message>
        <source>How far an image may be turned, in degrees, either way.</source>
        <extracomment>experiment</extracomment>
        <translation>이미지를 양쪽으로 최대 몇 도 돌릴지 정합니다.</translation>
    </message>
    <message>
        <source>Scaling, share</source>
        <extracomment>experiment</extracomment>
        <translation>확대·축소(비율)</translation>
    </message>
    <message>
        <source>How much larger or smaller an image may become, in width and in height.</source>
        <extracomment>experiment</extracomment>
        <translation>이미지의 너비와 높이를 얼마까지 늘리거나 줄일지 정합니다.</translation>
    </message>
    <message>
        <source>Shear, degrees</source>
        <extracomment>experiment</extracomment>
        <translation>기울임(도)</translation>
    </message>
    <message>
        <source>How far an image may be slanted, in degrees, either way.</source>
        <extracomment>experiment</extracomment>
        <translation>이미지를 양쪽으로 최대 몇 도 기울일지 정합니다.</translation>
    </message>
    <message>
        <source>Elastic, pixels</source>
        <extracomment>experiment</extracomment>
        <translation>탄성 변형(픽셀)</translation>
    </message>
    <message>
        <source>How far pixels are moved by a smooth random field, in pixels, as a trembling hand would. It takes more time than the others.</source>
        <extracomment>experiment</extracomment>
        <translation>떨리는 손처럼, 부드러운 무작위 장으로 픽셀을 얼마나 옮길지 픽셀로 정합니다. 다른 변형보다 시간이 더 걸립니다.</translation>
    </message>
    <message>
        <source>Stroke width, pixels</source>
        <extracomment>experiment</extracomment>
        <translation>획 굵기(픽셀)</translation>
    </message>
    <message>
        <source>How much thicker or thinner strokes may become, in pixels.</source>
        <extracomment>experiment</extracomment>
        <translation>획이 얼마나 굵어지거나 가늘어질 수 있는지 픽셀로 정합니다.</translation>
    </message>
    <message>
        <source>Gaps, share</source>
        <extracomment>experiment</extracomment>
        <translation>끊김(비율)</translation>
    </message>
    <message>
        <source>The share of the images in which a round spot of the strokes is missing.</source>
        <extracomment>experiment</extracomment>
        <translation>획의 둥근 한 부분이 빠진 이미지의 비율입니다.</translation>
    </message>
    <message>
        <source>Recentre</source>
        <extracomment>experiment</extracomment>
        <translation>가운데 맞춤</translation>
    </message>
    <message>
        <source>Brings each distorted image back into MNIST&apos;s box of 20 pixels and to its centre of mass, as the pad does with a drawing. A shift then changes nothing.</source>
        <extracomment>experiment</extracomment>
        <translation>그림판이 그린 숫자에 하듯이, 변형한 이미지를 MNIST의 20픽셀 상자와 무게 중심에 다시 맞춥니다. 그러면 이동은 효과가 없습니다.</translation>
    </message>
    <message>
        <source>about {count} h</source>
        <extracomment>experiment</extracomment>
        <translation>약 {count}시간</translation>
    </message>
    <message>
        <source>{count} s</source>
        <extracomment>experiment</extracomment>
        <translation>{count}초</translation>
    </message>
    <message>
        <source>about {count} s</source>
        <extracomment>experiment</extracomment>
        <translation>약 {count}초</translation>
    </message>
    <message>
        <source>about {count} min</source>
        <extracomment>experiment</extracomment>
        <translation>약 {count}분</translation>
    </message>
    <message>
        <source>A ravine</source>
        <extracomment>experiment</extracomment>
        <translation>골짜기</translation>
    </message>
    <message>
        <source>A saddle</source>
        <extracomment>experiment</extracomment>
        <translation>안장점</translation>
    </message>
    <message>
        <source>Beale&apos;s function</source>
        <extracomment>experiment</extracomment>
        <translation>빌 함수</translation>
    </message>
    <message>
        <source>A plateau</source>
        <extracomment>experiment</extracomment>
        <translation>고원</translation>
    </message>
    <message>
        <source>Across, the hill is forty times as steep as along. SGD leaps from side to side; momentum and the optimizers with a rate for each weight go along.</source>
        <extracomment>experiment</extracomment>
        <translation>골짜기를 가로지르는 쪽이 따라가는 쪽보다 마흔 배 가파릅니다. SGD는 양쪽 벽을 오가고, 모멘텀이나 가중치마다 학습률이 다른 옵티마이저는 골짜기를 따라갑니다.</translation>
    </message>
    <message>
        <source>In the middle the slope is nearly zero, though it goes down to both sides. Whoever has a rate for each weight leaves first.</source>
        <extracomment>experiment</extracomment>
        <translation>가운데는 양쪽으로 내려가는데도 경사가 거의 0입니다. 가중치마다 학습률이 다른 옵티마이저가 먼저 벗어납니다.</translation>
    </message>
    <message>
        <source>Flat valleys and steep walls: with one rate for all places, what is safe at the walls is slow in the valley. The lowest point is at (3, 0.5).</source>
        <extracomment>experiment</extracomment>
        <translation>골짜기는 평평하고 벽은 가파릅니다. 모든 곳에서 학습률이 하나라면, 벽에서 안전한 값은 골짜기에서 느립니다. 가장 낮은 곳은 (3, 0.5)입니다.</translation>
    </message>
    <message>
        <source>Far from the hole the slope is almost nothing, as behind a saturated sigmoid. Steps that follow the slope&apos;s size hardly move; those that follow its direction alone do.</source>
        <extracomment>experiment</extracomment>
        <translation>구덩이에서 멀면 포화된 시그모이드처럼 경사가 거의 없습니다. 경사의 크기를 따르는 스텝은 거의 움직이지 않고, 방향만 따르는 스텝은 움직입니다.</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>cli</extracomment>
        <translation>없음</translation>
    </message>
    <message>
        <source>true or false</source>
        <extracomment>experiment</extracomment>
        <translation>true 또는 false</translation>
    </message>
    <message>
        <source>a number, {bounds}</source>
        <extracomment>experiment</extracomment>
        <translation>{bounds}인 수</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <extracomment>experiment</extracomment>
        <translation>{choices} 중 하나</translation>
    </message>
    <message>
        <source>at most {most} widths of {low:,} to {high:,} units each</source>
        <extracomment>experiment</extracomment>
        <translation>{low:,}~{high:,}개의 뉴런을 가진 층 최대 {most}개</translation>
    </message>
    <message>
        <source>on</source>
        <extracomment>experiment</extracomment>
        <translation>켬</translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>experiment</extracomment>
        <translation>끔</translation>
    </message>
    <message>
        <source>a whole number, {bounds}</source>
        <extracomment>experiment</extracomment>
        <translation>{bounds}인 정수</translation>
    </message>
    <message>
        <source>{count} unit</source>
        <extracomment>experiment</extracomment>
        <translation>뉴런 {count}개</translation>
    </message>
    <message>
        <source>{count} units</source>
        <extracomment>experiment</extracomment>
        <translation>뉴런 {count}개</translation>
    </message>
    <message>
        <source>any number</source>
        <extracomment>experiment</extracomment>
        <translation>아무 수</translation>
    </message>
    <message>
        <source>more than {bound}</source>
        <extracomment>experiment</extracomment>
        <translation>{bound} 초과</translation>
    </message>
    <message>
        <source>at least {bound}</source>
        <extracomment>experiment</extracomment>
        <translation>{bound} 이상</translation>
    </message>
    <message>
        <source>less than {bound}</source>
        <extracomment>experiment</extracomment>
        <translation>{bound} 미만</translation>
    </message>
    <message>
        <source>at most {bound}</source>
        <extracomment>experiment</extracomment>
        <translation>{bound} 이하</translation>
    </message>
    <message>
        <source>{low} and {high}</source>
        <extracomment>experiment</extracomment>
        <translation>{low} {high}</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <extracomment>experiment</extracomment>
        <translation>은닉층</translation>
    </message>
    <message>
        <source>How many layers lie between the picture and the answer, and how many units each has. None at all is softmax regression. More units can learn more, and overfit more.</source>
        <extracomment>experiment</extracomment>
        <translation>그림과 답 사이에 있는 층의 수와 층마다 뉴런의 수입니다. 하나도 없으면 소프트맥스 회귀입니다. 뉴런이 많으면 더 많이 배울 수 있지만 과적합도 커집니다.</translation>
    </message>
    <message>
        <source>Activation</source>
        <extracomment>experiment</extracomment>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>The function after each hidden layer. Without one, layers collapse into a single linear one. Sigmoid fades gradients in deep networks; ReLU does not.</source>
        <extracomment>experiment</extracomment>
        <translation>은닉층마다 뒤에 오는 함수입니다. 없으면 여러 층이 선형층 하나로 합쳐집니다. 깊은 신경망에서 시그모이드는 기울기를 소실시키고 ReLU는 그렇지 않습니다.</translation>
    </message>
    <message>
        <source>Leaky slope</source>
        <extracomment>experiment</extracomment>
        <translation>Leaky 기울기</translation>
    </message>
    <message>
        <source>The slope of Leaky ReLU for negative inputs. It keeps a unit that is never positive learning, where ReLU&apos;s unit would be dead.</source>
        <extracomment>experiment</extracomment>
        <translation>입력이 음수일 때 Leaky ReLU의 기울기입니다. 값이 양수가 되지 않는 뉴런도 계속 배웁니다. ReLU라면 죽은 뉴런이 됩니다.</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <extracomment>experiment</extracomment>
        <translation>배치 정규화</translation>
    </message>
    <message>
        <source>Normalises what each hidden layer passes on, over the batch. Gradients reach deep layers, initialisation matters less, larger learning rates work. It needs batches of two or more.</source>
        <extracomment>experiment</extracomment>
        <translation>각 은닉층이 내보내는 값을 배치 단위로 정규화합니다. 기울기가 깊은 층까지 닿고, 가중치 초기화에 덜 민감하며, 더 큰 학습률을 쓸 수 있습니다. 배치 크기는 2 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <extracomment>experiment</extracomment>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>The share of a hidden layer&apos;s units that is silenced at random in each training step, so that no unit relies on another. It is off when the network is asked for an answer.</source>
        <extracomment>experiment</extracomment>
        <translation>학습 스텝마다 무작위로 쉬게 하는 은닉층 뉴런의 비율입니다. 뉴런이 서로에게 의존하지 않게 합니다. 신경망에 답을 물을 때는 꺼집니다.</translation>
    </message>
    <message>
        <source>Initialisation</source>
        <extracomment>experiment</extracomment>
        <translation>가중치 초기화</translation>
    </message>
    <message>
        <source>How the weights start. Xavier suits sigmoid and tanh, He suits ReLU; Normal (0, 1) is far too large for wide layers, as the first cost shows. DBN first teaches each layer to give its input back, before any label is used.</source>
        <extracomment>experiment</extracomment>
        <translation>가중치를 어떤 값으로 시작할지 정합니다. Xavier는 시그모이드와 tanh에, He는 ReLU에 알맞습니다. 정규 분포 (0, 1)은 넓은 층에는 너무 커서 첫 비용에 드러납니다. DBN은 레이블을 쓰기 전에 각 층이 입력을 되돌려 주도록 먼저 가르칩니다.</translation>
    </message>
    <message>
        <source>Pre-training epochs</source>
        <extracomment>experiment</extracomment>
        <translation>사전 학습 에포크</translation>
    </message>
    <message>
        <source>How often each hidden layer goes through all training images as a restricted Boltzmann machine before the network is trained.</source>
        <extracomment>experiment</extracomment>
        <translation>신경망을 학습하기 전에 각 은닉층이 제한 볼츠만 머신으로서 훈련 이미지 전체를 몇 번 볼지 정합니다.</translation>
    </message>
    <message>
        <source>Pre-training rate</source>
        <extracomment>experiment</extracomment>
        <translation>사전 학습률</translation>
    </message>
    <message>
        <source>The learning rate of the restricted Boltzmann machines.</source>
        <extracomment>experiment</extracomment>
        <translation>제한 볼츠만 머신의 학습률입니다.</translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>experiment</extracomment>
        <translation>과제</translation>
    </message>
    <message>
        <source>A validation share of {share:g} of {rows:,} images leaves no image to validate on. Take a larger share or switch it off.</source>
        <extracomment>experiment</extracomment>
        <translation>이미지 {rows:,}장의 검증 비율 {share:g}(으)로는 검증할 이미지가 남지 않습니다. 비율을 높이거나 끄세요.</translation>
    </message>
    <message>
        <source>A validation share of all images leaves no image to train on. Take a smaller share.</source>
        <extracomment>experiment</extracomment>
        <translation>모든 이미지를 검증에 쓰면 학습할 이미지가 없습니다. 비율을 낮추세요.</translation>
    </message>
    <message>
        <source>Early stopping looks at the validation loss, and there are no validation images. Set a validation share or switch early stopping off.</source>
        <extracomment>experiment</extracomment>
        <translation>조기 종료는 검증 손실을 보는데 검증 이미지가 없습니다. 검증 비율을 정하거나 조기 종료를 끄세요.</translation>
    </message>
    <message>
        <source>A batch of {batch:,} is larger than the {rows:,} training images, and Drop last leaves it out: nothing would be trained. Take smaller batches or switch Drop last off.</source>
        <extracomment>experiment</extracomment>
        <translation>배치 크기 {batch:,}이(가) 훈련 이미지 {rows:,}장보다 크고 나머지 버리기가 이를 버려서 아무것도 학습하지 못합니다. 배치를 줄이거나 나머지 버리기를 끄세요.</translation>
    </message>
    <message>
        <source>Batch norm compares a batch with others, and here all {rows} rows are one batch. Switch batch norm off.</source>
        <extracomment>experiment</extracomment>
        <translation>배치 정규화는 배치들을 견주는데 여기서는 {rows}개 행 전체가 한 배치입니다. 배치 정규화를 끄세요.</translation>
    </message>
    <message>
        <source>The schedule is longer than the run: its first step would come after {step_every:,} {unit}, and the run has {length:,}. Step more often or train longer.</source>
        <extracomment>experiment</extracomment>
        <translation>스케줄이 실행보다 깁니다. 첫 계단이 {step_every:,} {unit} 뒤에 오는데 실행은 {length:,}까지입니다. 간격을 줄이거나 더 오래 학습하세요.</translation>
    </message>
    <message>
        <source>DBN pre-training learns from images, and this task has none. Take another initialisation.</source>
        <extracomment>experiment</extracomment>
        <translation>DBN 사전 학습은 이미지로 배우는데 이 과제에는 이미지가 없습니다. 다른 초기화를 쓰세요.</translation>
    </message>
    <message>
        <source>A subset of {subset:,} images is more than the {rest:,} that the validation share leaves. Take a smaller subset or a smaller validation share.</source>
        <extracomment>experiment</extracomment>
        <translation>이미지 {subset:,}장은 검증 비율이 남긴 {rest:,}장보다 많습니다. 이미지 수나 검증 비율을 줄이세요.</translation>
    </message>
    <message>
        <source>Batch norm cannot normalise a batch of one image. Take a larger batch size or switch batch norm off.</source>
        <extracomment>experiment</extracomment>
        <translation>배치 정규화는 이미지 한 장짜리 배치를 정규화할 수 없습니다. 배치를 키우거나 배치 정규화를 끄세요.</translation>
    </message>
    <message>
        <source>DBN pre-training needs a hidden layer. Add one or take another initialisation.</source>
        <extracomment>experiment</extracomment>
        <translation>DBN 사전 학습에는 은닉층이 필요합니다. 은닉층을 더하거나 다른 초기화를 쓰세요.</translation>
    </message>
    <message>
        <source>The last batch would hold one image ({rows:,} = {batches:,} × {batch:,} + 1), which batch norm cannot normalise. Switch Drop last on, change the batch size, or switch batch norm off.</source>
        <extracomment>experiment</extracomment>
        <translation>마지막 배치에 이미지가 한 장뿐이라({rows:,} = {batches:,} × {batch:,} + 1) 배치 정규화를 할 수 없습니다. 나머지 버리기를 켜거나, 배치 크기를 바꾸거나, 배치 정규화를 끄세요.</translation>
    </message>
    <message>
        <source>DBN pre-training makes layers of sigmoids: a restricted Boltzmann machine&apos;s units are on with a sigmoid&apos;s probability. Take Sigmoid in place of {activation}, or another initialisation.</source>
        <extracomment>experiment</extracomment>
        <translation>DBN 사전 학습은 시그모이드 층을 만듭니다. 제한 볼츠만 머신의 뉴런은 시그모이드의 확률로 켜집니다. {activation} 대신 시그모이드를 쓰거나 다른 초기화를 쓰세요.</translation>
    </message>
    <message>
        <source>DBN pre-training sets what goes into each sigmoid, and batch norm would undo it. Switch batch norm off or take another initialisation.</source>
        <extracomment>experiment</extracomment>
        <translation>DBN 사전 학습이 시그모이드의 입력을 맞추는데 배치 정규화가 이를 되돌립니다. 배치 정규화를 끄거나 다른 초기화를 쓰세요.</translation>
    </message>
    <message>
        <source>07-1 Softmax, learning rate, overfitting</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>07-1 소프트맥스, 학습률, 과적합</translation>
    </message>
    <message>
        <source>07-2 MNIST</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>07-2 MNIST</translation>
    </message>
    <message>
        <source>08-1 Perceptron</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>08-1 퍼셉트론</translation>
    </message>
    <message>
        <source>08-2 Multi-layer perceptron</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>08-2 다층 퍼셉트론</translation>
    </message>
    <message>
        <source>09-1 ReLU, optimizers</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>09-1 ReLU, 옵티마이저</translation>
    </message>
    <message>
        <source>09-2 Weight initialisation</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>09-2 가중치 초기화</translation>
    </message>
    <message>
        <source>09-3 Dropout</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>09-3 드롭아웃</translation>
    </message>
    <message>
        <source>09-4 Batch normalisation</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>09-4 배치 정규화</translation>
    </message>
    <message>
        <source>Homework</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>숙제</translation>
    </message>
    <message>
        <source>Beyond the notes</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>노트를 넘어서</translation>
    </message>
    <message>
        <source>What augmentation can do: 99.3 %</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>데이터 증강의 힘: 99.3%</translation>
    </message>
    <message>
        <source>What these knobs can do: 0.993 with three hidden layers and augmentation</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>이 설정들의 힘: 은닉층 3개와 데이터 증강으로 0.993</translation>
    </message>
    <message>
        <source>Reading hands it has never seen</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>처음 보는 손글씨 읽기</translation>
    </message>
    <message>
        <source>The ready-made network: trained to read hands that MNIST has never seen</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>기본 제공 신경망: MNIST에 없는 손글씨를 읽도록 학습했습니다</translation>
    </message>
    <message>
        <source>98 % in two epochs</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>두 에포크 만에 98%</translation>
    </message>
    <message>
        <source>98 % in two epochs: batch norm and one-cycle</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>두 에포크 만에 98%: 배치 정규화와 원 사이클</translation>
    </message>
    <message>
        <source>Not in the notes. Batch norm, GELU, one-cycle, label smoothing and images distorted anew in every epoch.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>노트에는 없습니다. 배치 정규화, GELU, 원 사이클, 레이블 스무딩, 그리고 에포크마다 새로 변형한 이미지입니다.</translation>
    </message>
    <message>
        <source>The last epochs, in which the rate falls to nothing: they bring the most.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습률이 0에 가까워지는 마지막 에포크들: 이때 가장 많이 좋아집니다.</translation>
    </message>
    <message>
        <source>Press Train and do something else meanwhile. It may be stopped, and go on another day.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르고 다른 일을 하세요. 멈췄다가 다른 날에 이어서 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Not in the notes. It learns from digits that people wrote with a pen beside MNIST&apos;s, all of them slanted, bent, thinned, thickened and broken, then brought back into MNIST&apos;s box as a drawing is.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>노트에는 없습니다. MNIST와 함께 사람들이 펜으로 쓴 숫자를 배웁니다. 모두 기울이고, 구부리고, 가늘거나 굵게 하고, 끊은 다음, 그린 숫자처럼 MNIST의 상자에 다시 맞춥니다.</translation>
    </message>
    <message>
        <source>A test accuracy below what augmentation alone can do, from a network that reads your hand better.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>데이터 증강만 한 신경망보다 테스트 정확도는 낮지만 여러분의 손글씨를 더 잘 읽습니다.</translation>
    </message>
    <message>
        <source>Draw digits in your own hand, say what each was, and see what each network reads of them.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>직접 숫자를 쓰고 무엇인지 알려 준 뒤, 신경망마다 어떻게 읽는지 보세요.</translation>
    </message>
    <message>
        <source>Not in the notes, whose Xavier network needs fifteen epochs for as much.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>노트에는 없습니다. 노트의 Xavier 신경망은 여기까지 열다섯 에포크가 걸립니다.</translation>
    </message>
    <message>
        <source>The clock: two epochs, and the accuracy is there.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>시계: 두 에포크 만에 그 정확도가 나옵니다.</translation>
    </message>
    <message>
        <source>Press Train and count.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르고 세어 보세요.</translation>
    </message>
    <message>
        <source>Six sigmoid layers: gradients vanish</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>시그모이드 여섯 층: 기울기 소실</translation>
    </message>
    <message>
        <source>Six hidden layers of sigmoids: the gradient fades and nothing is learned</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>시그모이드 은닉층 6개: 기울기가 소실되어 아무것도 배우지 못합니다</translation>
    </message>
    <message>
        <source>Six ReLU layers: the gradient arrives</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>ReLU 여섯 층: 기울기가 닿습니다</translation>
    </message>
    <message>
        <source>The same six layers with ReLU: the gradient arrives</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>같은 여섯 층에 ReLU: 기울기가 닿습니다</translation>
    </message>
    <message>
        <source>Leaky ReLU: no unit dies</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>Leaky ReLU: 죽는 뉴런이 없습니다</translation>
    </message>
    <message>
        <source>The same six layers with Leaky ReLU, which has no dead units</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>같은 여섯 층에 Leaky ReLU: 죽은 뉴런이 없습니다</translation>
    </message>
    <message>
        <source>Adam in place of SGD</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>SGD 대신 Adam</translation>
    </message>
    <message>
        <source>Softmax regression with Adam in place of SGD</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>SGD 대신 Adam을 쓴 소프트맥스 회귀</translation>
    </message>
    <message>
        <source>Weights from N(0, 1)</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>N(0, 1)로 시작한 가중치</translation>
    </message>
    <message>
        <source>Two hidden layers of 256 that start at Normal (0, 1): a huge first cost</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>정규 분포 (0, 1)로 시작하는 256개짜리 은닉층 둘: 첫 비용이 엄청납니다</translation>
    </message>
    <message>
        <source>Pre-training with RBMs</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>RBM으로 사전 학습</translation>
    </message>
    <message>
        <source>Sigmoids pre-trained as restricted Boltzmann machines, then fine-tuned</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>제한 볼츠만 머신으로 사전 학습한 뒤 미세 조정한 시그모이드</translation>
    </message>
    <message>
        <source>Xavier initialisation</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>Xavier 초기화</translation>
    </message>
    <message>
        <source>Two hidden layers of 256 with Xavier initialisation</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>Xavier 초기화를 쓴 256개짜리 은닉층 둘</translation>
    </message>
    <message>
        <source>He initialisation, made for ReLU</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>ReLU를 위한 He 초기화</translation>
    </message>
    <message>
        <source>Two hidden layers of 256 with He initialisation, made for ReLU</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>ReLU를 위한 He 초기화를 쓴 256개짜리 은닉층 둘</translation>
    </message>
    <message>
        <source>Dropout in four layers of 512</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>512개짜리 네 층의 드롭아웃</translation>
    </message>
    <message>
        <source>Four hidden layers of 512 with dropout 0.3</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>드롭아웃 0.3을 쓴 512개짜리 은닉층 넷</translation>
    </message>
    <message>
        <source>Batch norm saves the six sigmoids</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>배치 정규화가 살린 시그모이드 여섯 층</translation>
    </message>
    <message>
        <source>The six layers of sigmoids with batch norm: they learn after all</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>배치 정규화를 쓴 시그모이드 여섯 층: 드디어 배웁니다</translation>
    </message>
    <message>
        <source>The gradient of sigmoids fades towards the input: vanishing gradient.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>시그모이드의 기울기는 입력 쪽으로 갈수록 사라집니다. 이를 기울기 소실이라 합니다.</translation>
    </message>
    <message>
        <source>The gradients, which fade from layer to layer towards the input, and the cost, flat at ln 10 = 2.30.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>입력 쪽으로 층마다 작아지는 기울기, 그리고 ln 10 = 2.30에 머무는 비용.</translation>
    </message>
    <message>
        <source>Press Train and look at the layers, or train it beside the same layers with ReLU.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르고 층을 보거나, ReLU를 쓴 같은 층과 나란히 학습하세요.</translation>
    </message>
    <message>
        <source>ReLU solves the vanishing gradient, but units can die.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>ReLU는 기울기 소실을 해결하지만 뉴런이 죽을 수 있습니다.</translation>
    </message>
    <message>
        <source>The gradients, which reach the first layers too; after a flat first epoch the same six layers learn.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>첫 층까지 닿는 기울기. 첫 에포크는 평평하지만 그 뒤로 같은 여섯 층이 배웁니다.</translation>
    </message>
    <message>
        <source>Press Train, or train it beside the sigmoids.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르거나 시그모이드와 나란히 학습하세요.</translation>
    </message>
    <message>
        <source>Leaky ReLU keeps a gradient for negative inputs, so that no unit dies.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>Leaky ReLU는 음수 입력에도 기울기가 남아 뉴런이 죽지 않습니다.</translation>
    </message>
    <message>
        <source>How little it differs from ReLU here, where few units die.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>죽는 뉴런이 적은 여기서는 ReLU와 얼마나 비슷한지.</translation>
    </message>
    <message>
        <source>Train it beside ReLU and lay the two curves over each other.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>ReLU와 나란히 학습하고 두 곡선을 겹쳐 보세요.</translation>
    </message>
    <message>
        <source>Only the optimizer differs from section 07-2: Adam for SGD.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>07-2와 옵티마이저만 다릅니다. SGD 대신 Adam을 씁니다.</translation>
    </message>
    <message>
        <source>The cost, a little lower after as many epochs than with SGD.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>같은 에포크 뒤에 SGD보다 조금 낮은 비용.</translation>
    </message>
    <message>
        <source>Train it beside SGD: nothing else differs.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>SGD와 나란히 학습하세요. 다른 것은 모두 같습니다.</translation>
    </message>
    <message>
        <source>Weights from N(0, 1): cost 129.38 after the first epoch, 0.79 after the fifteenth.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>N(0, 1)로 시작한 가중치: 첫 에포크 뒤 비용 129.38, 열다섯 번째 뒤 0.79.</translation>
    </message>
    <message>
        <source>The first cost, a hundred times that of a guess, and how long it takes to fall.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>무작위로 찍을 때의 백 배인 첫 비용, 그리고 줄어드는 데 걸리는 시간.</translation>
    </message>
    <message>
        <source>Press Train, or train it beside Xavier initialisation.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르거나 Xavier 초기화와 나란히 학습하세요.</translation>
    </message>
    <message>
        <source>accuracy 0.9451</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>정확도 0.9451</translation>
    </message>
    <message>
        <source>Layer by layer pre-training, then fine-tuning; hardly used today.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>층마다 사전 학습한 뒤 미세 조정합니다. 요즘은 거의 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>The reconstruction error of each layer, and how low the first cost is after it.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>각 층의 복원 오차, 그리고 그 뒤 첫 비용이 얼마나 낮은지.</translation>
    </message>
    <message>
        <source>Press Train: first come the machines, layer by layer, then the training itself.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르세요. 먼저 층마다 머신을 학습하고 그다음 본 학습을 합니다.</translation>
    </message>
    <message>
        <source>Xavier balances the variance of the layers; the same network reads far better.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>Xavier는 층들의 분산에 균형을 맞춥니다. 같은 신경망이 훨씬 잘 읽습니다.</translation>
    </message>
    <message>
        <source>The cost of the first epoch: less than a hundredth of that with weights from N(0, 1).</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>첫 에포크의 비용: N(0, 1)로 시작할 때의 백분의 일도 되지 않습니다.</translation>
    </message>
    <message>
        <source>Press Train, or train it beside weights from N(0, 1).</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르거나 N(0, 1)로 시작한 가중치와 나란히 학습하세요.</translation>
    </message>
    <message>
        <source>accuracy 0.9805</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>정확도 0.9805</translation>
    </message>
    <message>
        <source>He initialisation suits ReLU.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>He 초기화는 ReLU에 알맞습니다.</translation>
    </message>
    <message>
        <source>How little it differs from Xavier in a network of two hidden layers.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>은닉층이 둘인 신경망에서 Xavier와 얼마나 비슷한지.</translation>
    </message>
    <message>
        <source>Train it beside Xavier initialisation.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>Xavier 초기화와 나란히 학습하세요.</translation>
    </message>
    <message>
        <source>Dropout works against overfitting; it is off when the network is asked.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>드롭아웃은 과적합을 막습니다. 신경망에 물을 때는 꺼집니다.</translation>
    </message>
    <message>
        <source>Train mode: with dropout at work one drawing gets fifty answers, without it always the same one.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습 모드: 드롭아웃이 켜져 있으면 같은 그림에 쉰 번 다르게 답하고, 꺼져 있으면 늘 같은 답을 합니다.</translation>
    </message>
    <message>
        <source>Press Train and draw a digit, or train it beside the same layers without dropout.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르고 숫자를 그리거나, 드롭아웃이 없는 같은 층과 나란히 학습하세요.</translation>
    </message>
    <message>
        <source>With batch norm even sigmoids learn: vanishing is much improved.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>배치 정규화를 쓰면 시그모이드도 배웁니다. 기울기 소실이 크게 개선됩니다.</translation>
    </message>
    <message>
        <source>The gradients of all six layers, which stay together, and a cost that falls at once.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>함께 움직이는 여섯 층의 기울기, 그리고 곧바로 줄어드는 비용.</translation>
    </message>
    <message>
        <source>Press Train, or train it beside the same layers without batch norm.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르거나 배치 정규화가 없는 같은 층과 나란히 학습하세요.</translation>
    </message>
    <message>
        <source>Softmax on eight rows</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>여덟 행의 소프트맥스</translation>
    </message>
    <message>
        <source>Softmax regression on eight rows of three features</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>특성이 셋인 여덟 행의 소프트맥스 회귀</translation>
    </message>
    <message>
        <source>A learning rate that is too high</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>너무 높은 학습률</translation>
    </message>
    <message>
        <source>Softmax regression with a learning rate at which the loss leaps far above its start</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>손실이 처음보다 훨씬 크게 튀는 학습률의 소프트맥스 회귀</translation>
    </message>
    <message>
        <source>Overfitting: 1,000 images by heart</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>과적합: 이미지 1,000장 외우기</translation>
    </message>
    <message>
        <source>A large network and 1,000 images: it learns them by heart</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>큰 신경망과 이미지 1,000장: 외워 버립니다</translation>
    </message>
    <message>
        <source>Early stopping: end in time</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>조기 종료: 제때 끝내기</translation>
    </message>
    <message>
        <source>The same, ended when the validation loss has stopped falling</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>같은 신경망을 검증 손실이 더 줄지 않을 때 끝냅니다</translation>
    </message>
    <message>
        <source>Which weights are kept in the end?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>끝에 어느 가중치를 보관할까요?</translation>
    </message>
    <message>
        <source>Weight decay against overfitting</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>가중치 감쇠로 과적합 막기</translation>
    </message>
    <message>
        <source>The same 1,000 images with weights kept small by weight decay</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>가중치 감쇠로 가중치를 작게 유지하며 같은 이미지 1,000장을 학습합니다</translation>
    </message>
    <message>
        <source>Softmax regression reads MNIST</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>소프트맥스 회귀로 MNIST 읽기</translation>
    </message>
    <message>
        <source>Softmax regression: no hidden layer, plain SGD</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>소프트맥스 회귀: 은닉층 없음, 기본 SGD</translation>
    </message>
    <message>
        <source>A perceptron learns AND</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>퍼셉트론이 배우는 AND</translation>
    </message>
    <message>
        <source>A single perceptron learns AND</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>단층 퍼셉트론이 AND를 배웁니다</translation>
    </message>
    <message>
        <source>A perceptron learns OR</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>퍼셉트론이 배우는 OR</translation>
    </message>
    <message>
        <source>A single perceptron learns OR</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>단층 퍼셉트론이 OR를 배웁니다</translation>
    </message>
    <message>
        <source>A perceptron fails at XOR</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>퍼셉트론이 못 배우는 XOR</translation>
    </message>
    <message>
        <source>A single perceptron cannot learn XOR</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>단층 퍼셉트론은 XOR를 배울 수 없습니다</translation>
    </message>
    <message>
        <source>Two hidden units solve XOR</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>은닉 뉴런 둘로 푸는 XOR</translation>
    </message>
    <message>
        <source>Two hidden units bend the boundary, and XOR is solved</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>은닉 뉴런 둘이 경계를 구부려 XOR를 풉니다</translation>
    </message>
    <message>
        <source>XOR, wide and deep</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>넓고 깊은 신경망의 XOR</translation>
    </message>
    <message>
        <source>Three hidden layers of ten units on XOR</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>뉴런 10개짜리 은닉층 셋으로 XOR를 풉니다</translation>
    </message>
    <message>
        <source>Twenty steps of gradient descent over all eight rows; each lowers the cost.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>여덟 행 전체로 경사 하강법을 스무 스텝 합니다. 스텝마다 비용이 줄어듭니다.</translation>
    </message>
    <message>
        <source>The cost falling step by step, and the three test rows, all of class 2: after twenty steps some starts still read them as another class.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>스텝마다 줄어드는 비용, 그리고 모두 클래스 2인 테스트 행 셋. 시작에 따라서는 스무 스텝 뒤에도 다른 클래스로 읽습니다.</translation>
    </message>
    <message>
        <source>Press Train, then set Steps to 100 and train again: all three test rows are read rightly.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르고, 스텝 수를 100으로 바꿔 다시 학습하세요. 테스트 행 셋을 모두 바르게 읽습니다.</translation>
    </message>
    <message>
        <source>With too high a learning rate the loss diverges.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습률이 너무 높으면 손실이 발산합니다.</translation>
    </message>
    <message>
        <source>The first steps, which overshoot a hundredfold, and a cost that stays far above ln 10 = 2.30, the loss of one who guesses.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>백 배나 지나치는 첫 스텝들, 그리고 무작위로 찍을 때의 손실 ln 10 = 2.30보다 훨씬 높은 비용.</translation>
    </message>
    <message>
        <source>Press Train, then set the learning rate to 0.1 and train again.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르고, 학습률을 0.1로 바꿔 다시 학습하세요.</translation>
    </message>
    <message>
        <source>With many epochs the train loss falls while the validation loss rises.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>에포크가 많아지면 훈련 손실은 줄지만 검증 손실은 늘어납니다.</translation>
    </message>
    <message>
        <source>The two curves parting: the cost goes on down, the validation loss turns up.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>갈라지는 두 곡선: 비용은 계속 줄고 검증 손실은 다시 올라갑니다.</translation>
    </message>
    <message>
        <source>Press Train and let it go on to the end, long after the validation loss has turned.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르고 끝까지 두세요. 검증 손실이 오르기 시작한 뒤에도 한참 계속됩니다.</translation>
    </message>
    <message>
        <source>The epoch with the least validation loss is the one to keep.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>검증 손실이 가장 작은 에포크를 선택하는 것이 바람직합니다.</translation>
    </message>
    <message>
        <source>The star on the validation curve: the epoch whose weights are kept.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>검증 곡선의 별: 가중치를 보관한 에포크.</translation>
    </message>
    <message>
        <source>Press Train, or train it beside the one that goes on to the end.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르거나 끝까지 가는 것과 나란히 학습하세요.</translation>
    </message>
    <message>
        <source>Limiting the size of the weights works against overfitting.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>가중치의 크기를 제한하면 과적합이 줄어듭니다.</translation>
    </message>
    <message>
        <source>The validation loss, which hardly turns up, and the cost, which stays higher.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>거의 오르지 않는 검증 손실, 그리고 더 높게 머무는 비용.</translation>
    </message>
    <message>
        <source>Press Train, or train it beside the same network without weight decay.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르거나 가중치 감쇠가 없는 같은 신경망과 나란히 학습하세요.</translation>
    </message>
    <message>
        <source>One linear layer and softmax already read most digits.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>선형층 하나와 소프트맥스만으로도 대부분의 숫자를 읽습니다.</translation>
    </message>
    <message>
        <source>The loss falls fast and then hardly moves: a linear layer can do no more.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>빠르게 줄다가 거의 멈추는 손실: 선형층 하나로는 여기까지입니다.</translation>
    </message>
    <message>
        <source>Press Train, then draw a digit while it learns.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르고, 배우는 동안 숫자를 그려 보세요.</translation>
    </message>
    <message>
        <source>AND is linearly separable: a single perceptron learns it.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>AND는 선형으로 나눌 수 있어 단층 퍼셉트론이 배웁니다.</translation>
    </message>
    <message>
        <source>The line at 0.5, which moves until it cuts off the corner (1, 1).</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>0.5인 선: 모서리 (1, 1)을 잘라 낼 때까지 움직입니다.</translation>
    </message>
    <message>
        <source>Press Train and watch the plane.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르고 평면을 지켜보세요.</translation>
    </message>
    <message>
        <source>OR is linearly separable: a single perceptron learns it.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>OR는 선형으로 나눌 수 있어 단층 퍼셉트론이 배웁니다.</translation>
    </message>
    <message>
        <source>The line at 0.5, which moves until it cuts off the corner (0, 0).</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>0.5인 선: 모서리 (0, 0)을 잘라 낼 때까지 움직입니다.</translation>
    </message>
    <message>
        <source>A single perceptron cannot solve XOR: from step 200 on the loss hardly moves.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>단층 퍼셉트론으로는 XOR를 풀 수 없습니다. 200번째 스텝부터 손실이 거의 변하지 않습니다.</translation>
    </message>
    <message>
        <source>The loss, which stops at ln 2 = 0.693, and the plane, which fades to 0.5 everywhere.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>ln 2 = 0.693에서 멈추는 손실, 그리고 어디나 0.5가 되는 평면.</translation>
    </message>
    <message>
        <source>Press Train, then go on to the next lesson: a hidden layer of two units.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르고 다음 실습으로 가세요. 뉴런이 둘인 은닉층입니다.</translation>
    </message>
    <message>
        <source>With a hidden layer the loss keeps falling, and XOR is solved.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>은닉층이 있으면 손실이 계속 줄어 XOR가 풀립니다.</translation>
    </message>
    <message>
        <source>The line at 0.5: one straight cut becomes two.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>0.5인 선: 곧은 선 하나가 둘이 됩니다.</translation>
    </message>
    <message>
        <source>Press Train, then choose other seeds: each cuts in its own way.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르고 다른 시드를 골라 보세요. 저마다 다르게 자릅니다.</translation>
    </message>
    <message>
        <source>With more and wider layers the loss falls further.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>층이 더 많고 넓으면 손실이 더 줄어듭니다.</translation>
    </message>
    <message>
        <source>A long flat start, then a steep fall to a loss below that of two hidden units.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>길고 평평한 시작, 그리고 은닉 뉴런 둘일 때보다 낮은 손실까지 가파르게 줄어드는 모습.</translation>
    </message>
    <message>
        <source>Press Train, and then with seed 2: from there it never leaves the flat.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르고, 시드를 2로 바꿔 다시 학습하세요. 평평한 곳을 끝내 벗어나지 못합니다.</translation>
    </message>
    <message>
        <source>Q1-1: batch norm, dropout, Xavier</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>Q1-1: 배치 정규화, 드롭아웃, Xavier</translation>
    </message>
    <message>
        <source>The homework: two hidden layers of 100 with batch norm, ReLU and dropout 0.3</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>숙제: 배치 정규화, ReLU, 드롭아웃 0.3을 쓴 100개짜리 은닉층 둘</translation>
    </message>
    <message>
        <source>Q1-2: narrow layers, 50 and 50</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>Q1-2: 좁은 층, 50과 50</translation>
    </message>
    <message>
        <source>Question Q1-2: the homework with narrower layers, 50 and 50</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>문제 Q1-2: 더 좁은 50과 50의 층으로 한 숙제</translation>
    </message>
    <message>
        <source>Q1-2: wider layers, 200 and 150</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>Q1-2: 더 넓은 층, 200과 150</translation>
    </message>
    <message>
        <source>Question Q1-2: the homework with the notes&apos; wider layers, 200 and 150</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>문제 Q1-2: 노트의 더 넓은 200과 150의 층으로 한 숙제</translation>
    </message>
    <message>
        <source>Q1-2: wide layers, 300 and 300</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>Q1-2: 넓은 층, 300과 300</translation>
    </message>
    <message>
        <source>Question Q1-2: the homework with wide layers, 300 and 300</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>문제 Q1-2: 넓은 300과 300의 층으로 한 숙제</translation>
    </message>
    <message>
        <source>Batch norm, ReLU, dropout 0.3 and Xavier in every hidden layer, Adam with a rate of 0.1. The question is what other widths do to the train cost and to the test accuracy.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>은닉층마다 배치 정규화, ReLU, 드롭아웃 0.3, Xavier를 쓰고 학습률 0.1의 Adam으로 학습합니다. 문제는 층의 너비가 train set의 cost와 test set의 accuracy를 어떻게 바꾸는지입니다.</translation>
    </message>
    <message>
        <source>The cost at the end and the test accuracy, beside those of the other widths. Dropout is at work in the cost and not in the accuracy.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>다른 너비와 견준 마지막 비용과 테스트 정확도. 드롭아웃은 비용에는 작용하고 정확도에는 작용하지 않습니다.</translation>
    </message>
    <message>
        <source>Train all four widths with one click, or press Train for this one alone.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>네 가지 너비를 한 번에 모두 학습하거나, 학습을 눌러 이것만 학습하세요.</translation>
    </message>
    <message>
        <source>{knob}: {taken}, not {given}</source>
        <extracomment>experiment</extracomment>
        <translation>{knob}: {taken}(이)어야 합니다. {given}은(는) 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>unknown setting &apos;{name}&apos;</source>
        <extracomment>experiment</extracomment>
        <translation>&apos;{name}&apos;은(는) 없는 설정입니다</translation>
    </message>
    <message>
        <source>{where}: {reason}</source>
        <extracomment>course</extracomment>
        <translation>{where}: {reason}</translation>
    </message>
    <message>
        <source>the experiment</source>
        <extracomment>experiment</extracomment>
        <translation>실험</translation>
    </message>
    <message>
        <source>MNIST digits</source>
        <extracomment>experiment</extracomment>
        <translation>MNIST 숫자</translation>
    </message>
    <message>
        <source>AND gate</source>
        <extracomment>experiment</extracomment>
        <translation>AND 게이트</translation>
    </message>
    <message>
        <source>OR gate</source>
        <extracomment>experiment</extracomment>
        <translation>OR 게이트</translation>
    </message>
    <message>
        <source>XOR gate</source>
        <extracomment>experiment</extracomment>
        <translation>XOR 게이트</translation>
    </message>
    <message>
        <source>Softmax toy</source>
        <extracomment>experiment</extracomment>
        <translation>소프트맥스 예제 표</translation>
    </message>
    <message>
        <source>the gate&apos;s 4 rows</source>
        <extracomment>experiment</extracomment>
        <translation>게이트의 네 행</translation>
    </message>
    <message>
        <source>the 10,000 test images</source>
        <extracomment>experiment</extracomment>
        <translation>테스트 이미지 10,000장</translation>
    </message>
    <message>
        <source>the 3 test rows</source>
        <extracomment>experiment</extracomment>
        <translation>테스트 행 3개</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <extracomment>experiment</extracomment>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>The rule that turns gradients into steps. SGD takes the plain gradient; Adam and its kin give each weight a step of its own.</source>
        <extracomment>experiment</extracomment>
        <translation>기울기로 스텝을 만드는 규칙입니다. SGD는 기울기를 그대로 쓰고, Adam 계열은 가중치마다 스텝의 크기를 따로 정합니다.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <extracomment>experiment</extracomment>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>The share of the last step that the next one keeps.</source>
        <extracomment>experiment</extracomment>
        <translation>지난 스텝 중 다음 스텝에 남기는 비율입니다.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <extracomment>experiment</extracomment>
        <translation>학습률</translation>
    </message>
    <message>
        <source>The size of a step. Too small, and the loss hardly falls; too large, and it jumps or grows without bound.</source>
        <extracomment>experiment</extracomment>
        <translation>스텝의 크기입니다. 너무 작으면 손실이 거의 줄지 않고, 너무 크면 튀거나 끝없이 커집니다.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <extracomment>experiment</extracomment>
        <translation>학습률 스케줄</translation>
    </message>
    <message>
        <source>How the learning rate goes over the run. Step multiplies it now and then, cosine lets it fall to zero, one-cycle lets it rise first and then fall to nearly zero.</source>
        <extracomment>experiment</extracomment>
        <translation>실행 동안 학습률이 어떻게 바뀔지 정합니다. 계단식은 이따금 곱하고, 코사인은 0까지 줄이며, 원 사이클은 먼저 올렸다가 거의 0까지 줄입니다.</translation>
    </message>
    <message>
        <source>Step every</source>
        <extracomment>experiment</extracomment>
        <translation>계단 간격</translation>
    </message>
    <message>
        <source>After how many epochs, or steps over a whole table, the learning rate takes its next step down.</source>
        <extracomment>experiment</extracomment>
        <translation>학습률을 몇 에포크(표에서는 몇 스텝)마다 한 번 낮출지 정합니다.</translation>
    </message>
    <message>
        <source>Step factor</source>
        <extracomment>experiment</extracomment>
        <translation>계단 배율</translation>
    </message>
    <message>
        <source>What each step multiplies the learning rate by.</source>
        <extracomment>experiment</extracomment>
        <translation>한 번 낮출 때 학습률에 곱하는 값입니다.</translation>
    </message>
    <message>
        <source>Warm-up share</source>
        <extracomment>experiment</extracomment>
        <translation>예열 비율</translation>
    </message>
    <message>
        <source>The share of the run in which the learning rate rises, from a twenty-fifth of its value, before it falls.</source>
        <extracomment>experiment</extracomment>
        <translation>학습률이 제 값의 25분의 1에서 올라가는 구간의 비율입니다. 그 뒤로는 내려갑니다.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <extracomment>experiment</extracomment>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>Pulls every weight a little towards zero in each step. It keeps weights small and so works against overfitting.</source>
        <extracomment>experiment</extracomment>
        <translation>스텝마다 모든 가중치를 0 쪽으로 조금씩 당깁니다. 가중치를 작게 유지하여 과적합을 막습니다.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <extracomment>experiment</extracomment>
        <translation>레이블 스무딩</translation>
    </message>
    <message>
        <source>Asks for a little less than certainty: this share of each label is spread over all classes, in the training loss alone.</source>
        <extracomment>experiment</extracomment>
        <translation>조금 덜 확신하게 합니다. 훈련 손실에서만 레이블의 이 비율을 모든 클래스에 나눕니다.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <extracomment>experiment</extracomment>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>How many images one step looks at. Small batches take many noisy steps, large ones few smooth ones.</source>
        <extracomment>experiment</extracomment>
        <translation>한 스텝에서 보는 이미지의 수입니다. 작은 배치는 들쭉날쭉한 스텝을 많이, 큰 배치는 매끄러운 스텝을 적게 합니다.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <extracomment>experiment</extracomment>
        <translation>에포크</translation>
    </message>
    <message>
        <source>How often training goes through all training images.</source>
        <extracomment>experiment</extracomment>
        <translation>훈련 이미지 전체를 몇 번 볼지 정합니다.</translation>
    </message>
    <message>
        <source>Steps</source>
        <extracomment>experiment</extracomment>
        <translation>스텝 수</translation>
    </message>
    <message>
        <source>How many steps training takes, each over all rows of the table at once.</source>
        <extracomment>experiment</extracomment>
        <translation>학습이 몇 스텝 진행될지 정합니다. 스텝마다 표의 모든 행을 한 번에 봅니다.</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <extracomment>experiment</extracomment>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>Ends the run when the validation loss has not fallen for so many epochs, and keeps the weights of the epoch where it was least.</source>
        <extracomment>experiment</extracomment>
        <translation>검증 손실이 이만큼의 에포크 동안 줄지 않으면 실행을 끝내고, 가장 작았던 에포크의 가중치를 보관합니다.</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <extracomment>experiment</extracomment>
        <translation>섞기</translation>
    </message>
    <message>
        <source>Draws a new order of the training images for each epoch. Without it the batches are the same in every epoch.</source>
        <extracomment>experiment</extracomment>
        <translation>에포크마다 훈련 이미지의 순서를 새로 뽑습니다. 끄면 배치가 에포크마다 같습니다.</translation>
    </message>
    <message>
        <source>Order apart</source>
        <extracomment>experiment</extracomment>
        <translation>순서 따로</translation>
    </message>
    <message>
        <source>Draws the order of the images with random numbers of its own: two experiments with one seed, one split and one batch size then see the same batches, whatever their networks are. A race needs it.</source>
        <extracomment>experiment</extracomment>
        <translation>이미지의 순서를 별도의 난수로 뽑습니다. 시드, 나누기, 배치 크기가 같은 두 실험은 신경망이 달라도 같은 배치를 봅니다. 나란히 학습할 때 필요합니다.</translation>
    </message>
    <message>
        <source>Drop last</source>
        <extracomment>experiment</extracomment>
        <translation>나머지 버리기</translation>
    </message>
    <message>
        <source>Leaves out the images that do not fill a last whole batch, so that no small batch counts as much as a full one.</source>
        <extracomment>experiment</extracomment>
        <translation>마지막 배치를 다 채우지 못하는 이미지를 뺍니다. 작은 배치가 꽉 찬 배치만큼 크게 평가되지 않습니다.</translation>
    </message>
    <message>
        <source>Seed</source>
        <extracomment>experiment</extracomment>
        <translation>시드</translation>
    </message>
    <message>
        <source>Where the random numbers start: the same seed gives the same weights, the same order and the same dropout, and so the same run.</source>
        <extracomment>experiment</extracomment>
        <translation>난수가 시작하는 곳입니다. 같은 시드는 가중치, 순서, 드롭아웃이 같고, 그래서 실행이 같습니다.</translation>
    </message>
    <message>
        <source>Set threads</source>
        <extracomment>experiment</extracomment>
        <translation>스레드 지정</translation>
    </message>
    <message>
        <source>How many threads of the processor compute. Off, the program chooses: one for a small network, which leaves room for other programs, and one for each core for a large one. Another number gives other last digits.</source>
        <extracomment>experiment</extracomment>
        <translation>계산에 쓰는 프로세서의 스레드 수입니다. 끄면 프로그램이 정합니다. 작은 신경망은 하나를 써서 다른 프로그램에 여유를 주고, 큰 신경망은 코어마다 하나를 씁니다. 수가 다르면 끝자리 숫자가 달라집니다.</translation>
    </message>
    <message>
        <source>Device</source>
        <extracomment>experiment</extracomment>
        <translation>장치</translation>
    </message>
    <message>
        <source>What computes: the processor (cpu) or a graphics card (cuda:0, mps, xpu). A network of this size is quick on either.</source>
        <extracomment>experiment</extracomment>
        <translation>무엇으로 계산할지 정합니다. 프로세서(cpu) 또는 그래픽 카드(cuda:0, mps, xpu)입니다. 이 크기의 신경망은 어느 쪽이든 빠릅니다.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}.</source>
        <extracomment>handwriting</extracomment>
        <translation>{name}을(를) 쓸 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}.</source>
        <extracomment>data</extracomment>
        <translation>{name}을(를) 열 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>{name} has {count:,} {kind}; a handwriting set has at most {most:,} digits.</source>
        <extracomment>handwriting</extracomment>
        <translation>{name}에 {kind}이(가) {count:,}개 있습니다. 손글씨 모음에는 숫자를 최대 {most:,}개 넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>{name} has no {other} beside it.</source>
        <extracomment>digits</extracomment>
        <translation>{name} 옆에 {other}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>{file} is empty: its first row is to be file,label.</source>
        <extracomment>handwriting</extracomment>
        <translation>{file}이(가) 비어 있습니다. 첫 행은 file,label이어야 합니다.</translation>
    </message>
    <message>
        <source>a column is there twice</source>
        <extracomment>handwriting</extracomment>
        <translation>같은 열이 두 번 있습니다</translation>
    </message>
    <message>
        <source>{name} is outside the folder</source>
        <extracomment>handwriting</extracomment>
        <translation>{name}이(가) 폴더 밖에 있습니다</translation>
    </message>
    <message>
        <source>the name of the file is missing</source>
        <extracomment>handwriting</extracomment>
        <translation>파일 이름이 없습니다</translation>
    </message>
    <message>
        <source>the file {name} is missing</source>
        <extracomment>handwriting</extracomment>
        <translation>{name} 파일이 없습니다</translation>
    </message>
    <message>
        <source>the label is missing</source>
        <extracomment>handwriting</extracomment>
        <translation>레이블이 없습니다</translation>
    </message>
    <message>
        <source>the label {text} is not one of 0 to 9</source>
        <extracomment>handwriting</extracomment>
        <translation>레이블 {text}은(는) 0~9가 아닙니다</translation>
    </message>
    <message>
        <source>There are no pictures in the folder {name}.</source>
        <extracomment>handwriting</extracomment>
        <translation>{name} 폴더에 그림이 없습니다.</translation>
    </message>
    <message>
        <source>{name} shows nothing.</source>
        <extracomment>handwriting</extracomment>
        <translation>{name}에 아무것도 없습니다.</translation>
    </message>
    <message>
        <source>labels</source>
        <extracomment>digits</extracomment>
        <translation>레이블</translation>
    </message>
    <message>
        <source>images</source>
        <extracomment>data</extracomment>
        <translation>이미지</translation>
    </message>
    <message>
        <source>{name} has {image_count} images, {labels_name} {count} labels.</source>
        <extracomment>digits</extracomment>
        <translation>{name}에는 이미지가 {image_count}개, {labels_name}에는 레이블이 {count}개 있습니다.</translation>
    </message>
    <message>
        <source>{name} is not called as IDX files are, such as {images} and {labels}.</source>
        <extracomment>digits</extracomment>
        <translation>{name}은(는) {images}, {labels} 같은 IDX 파일 이름이 아닙니다.</translation>
    </message>
    <message>
        <source>{name} is cut short: its header says {count} {kind}.</source>
        <extracomment>digits</extracomment>
        <translation>{name}이(가) 잘렸습니다. 헤더에는 {kind} {count}개라고 되어 있습니다.</translation>
    </message>
    <message>
        <source>{name} is too long: its header says {count} {kind}.</source>
        <extracomment>digits</extracomment>
        <translation>{name}이(가) 너무 깁니다. 헤더에는 {kind} {count}개라고 되어 있습니다.</translation>
    </message>
    <message>
        <source>{name} is not a folder.</source>
        <extracomment>data</extracomment>
        <translation>{name}은(는) 폴더가 아닙니다.</translation>
    </message>
    <message>
        <source>{file}, row {line}: the text is not in UTF-8.</source>
        <extracomment>handwriting</extracomment>
        <translation>{file}의 {line}행: 텍스트가 UTF-8이 아닙니다.</translation>
    </message>
    <message>
        <source>{file}, row {row}: {error}.</source>
        <extracomment>handwriting</extracomment>
        <translation>{file}의 {row}행: {error}.</translation>
    </message>
    <message>
        <source>there is no column {name}; the first row is to be file,label</source>
        <extracomment>handwriting</extracomment>
        <translation>{name} 열이 없습니다. 첫 행은 file,label이어야 합니다</translation>
    </message>
    <message>
        <source>the column {name} is not known, only file and label are</source>
        <extracomment>handwriting</extracomment>
        <translation>{name} 열은 알 수 없습니다. file과 label만 씁니다</translation>
    </message>
    <message>
        <source>The label of {name} is not known: its name does not end like …-7.png, and there is no {file}.</source>
        <extracomment>handwriting</extracomment>
        <translation>{name}의 레이블을 알 수 없습니다. 이름이 …-7.png처럼 끝나지 않고 {file}도 없습니다.</translation>
    </message>
    <message>
        <source>{name}: {error}</source>
        <extracomment>handwriting</extracomment>
        <translation>{name}: {error}</translation>
    </message>
    <message>
        <source>The folder {name} is not empty.</source>
        <extracomment>handwriting</extracomment>
        <translation>{name} 폴더가 비어 있지 않습니다.</translation>
    </message>
    <message>
        <source>pictures</source>
        <extracomment>data</extracomment>
        <translation>그림</translation>
    </message>
    <message>
        <source>there are {count} fields, not {wanted}</source>
        <extracomment>handwriting</extracomment>
        <translation>필드가 {wanted}개여야 하는데 {count}개 있습니다</translation>
    </message>
    <message>
        <source>{name} is not an IDX file of {kind}.</source>
        <extracomment>digits</extracomment>
        <translation>{name}은(는) {kind}의 IDX 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>{name} has images of {height}×{width} pixels, not of {side}×{side}.</source>
        <extracomment>digits</extracomment>
        <translation>{name}의 이미지는 {height}×{width} 픽셀입니다. {side}×{side}이어야 합니다.</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <extracomment>digits</extracomment>
        <translation>파일이 손상되었습니다</translation>
    </message>
    <message>
        <source>{name} is in the folder {folder} already.</source>
        <extracomment>handwriting</extracomment>
        <translation>{name}은(는) 이미 {folder} 폴더에 있습니다.</translation>
    </message>
    <message>
        <source>{name} is not a handwriting set but a folder.</source>
        <extracomment>handwriting</extracomment>
        <translation>{name}은(는) 손글씨 모음이 아니라 폴더입니다.</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <extracomment>handwriting</extracomment>
        <translation>{name}이(가) 손상되었습니다.</translation>
    </message>
    <message>
        <source>{name} is larger than a handwriting set can be.</source>
        <extracomment>handwriting</extracomment>
        <translation>{name}은(는) 손글씨 모음이 될 수 없을 만큼 큽니다.</translation>
    </message>
    <message>
        <source>A handwriting set has at most {most:,} digits.</source>
        <extracomment>handwriting</extracomment>
        <translation>손글씨 모음에는 숫자를 최대 {most:,}개 넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>{name} is not a handwriting set of MNIST Desktop.</source>
        <extracomment>handwriting</extracomment>
        <translation>{name}은(는) MNIST Desktop의 손글씨 모음이 아닙니다.</translation>
    </message>
    <message>
        <source>{reason} {file} can be opened in the window only.</source>
        <extracomment>.</extracomment>
        <translation>{reason} {file} 파일은 창에서만 열 수 있습니다.</translation>
    </message>
    <message>
        <source>{reason} So the default recipe is trained here: {command}</source>
        <extracomment>.</extracomment>
        <translation>{reason} 그래서 기본 레시피를 여기서 학습합니다: {command}</translation>
    </message>
    <message>
        <source>{name} is too large a picture to be read.</source>
        <extracomment>digits</extracomment>
        <translation>{name}은(는) 읽기에 너무 큰 그림입니다.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <extracomment>handwriting</extracomment>
        <translation>디스크가 가득 찼습니다</translation>
    </message>
    <message>
        <source>the file or its folder is read-only</source>
        <extracomment>handwriting</extracomment>
        <translation>파일이나 폴더가 읽기 전용입니다</translation>
    </message>
    <message>
        <source>access to the file or its folder is denied</source>
        <extracomment>handwriting</extracomment>
        <translation>파일이나 폴더에 접근할 수 없습니다</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <extracomment>handwriting</extracomment>
        <translation>다른 프로그램이 쓰고 있습니다</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <extracomment>handwriting</extracomment>
        <translation>디스크에 오류가 있습니다</translation>
    </message>
    <message>
        <source>Your handwriting set cannot be opened: {reason}.</source>
        <extracomment>handwriting</extracomment>
        <translation>손글씨 모음을 열 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Your handwriting set cannot be written: {reason}.</source>
        <extracomment>handwriting</extracomment>
        <translation>손글씨 모음에 쓸 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>{trouble} It is left as it is; new digits are kept in {name}.</source>
        <extracomment>handwriting</extracomment>
        <translation>{trouble} 그대로 두고, 새 숫자는 {name}에 보관합니다.</translation>
    </message>
    <message>
        <source>{name} was saved by a later version of MNIST Desktop (file version {version}).</source>
        <extracomment>handwriting</extracomment>
        <translation>{name}은(는) 더 새로운 MNIST Desktop에서 저장했습니다(파일 버전 {version}).</translation>
    </message>
    <message>
        <source>{minutes} min {rest:02d} s</source>
        <extracomment>.</extracomment>
        <translation>{minutes}분 {rest:02d}초</translation>
    </message>
    <message>
        <source>{seconds:.1f} s</source>
        <extracomment>.</extracomment>
        <translation>{seconds:.1f}초</translation>
    </message>
    <message>
        <source>{seconds:.0f} s</source>
        <extracomment>.</extracomment>
        <translation>{seconds:.0f}초</translation>
    </message>
    <message>
        <source>A difference is Welch&apos;s t interval, 95 %, each pair by itself, with the seeds as the samples; where it contains zero, the difference is within seed noise.</source>
        <extracomment>judging</extracomment>
        <translation>차이는 시드를 표본으로 한 쌍마다의 웰치 t 구간(95%)입니다. 구간에 0이 들어 있으면 시드에 따른 우연으로 볼 수 있는 차이입니다.</translation>
    </message>
    <message>
        <source>One seed each cannot tell seed noise from a difference: repeat with at least three seeds.</source>
        <extracomment>judging</extracomment>
        <translation>시드가 하나씩이면 우연과 차이를 구별할 수 없습니다. 시드를 셋 이상으로 다시 해 보세요.</translation>
    </message>
    <message>
        <source>There is nothing to compare yet.</source>
        <extracomment>judging</extracomment>
        <translation>아직 비교할 것이 없습니다.</translation>
    </message>
    <message>
        <source>better</source>
        <extracomment>judging</extracomment>
        <translation>더 좋습니다</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <extracomment>handin</extracomment>
        <translation>테스트 정확도</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <extracomment>judging</extracomment>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>Train cost</source>
        <extracomment>judging</extracomment>
        <translation>훈련 비용</translation>
    </message>
    <message>
        <source>Seconds</source>
        <extracomment>judging</extracomment>
        <translation>시간(초)</translation>
    </message>
    <message>
        <source>{best} is {better} than {other} by {difference} over {seeds}.</source>
        <extracomment>judging</extracomment>
        <translation>{best}이(가) {other}보다 {difference} {better}({seeds}).</translation>
    </message>
    <message>
        <source>{label}: {mean} on average, {low} to {high}, over {seeds}.</source>
        <extracomment>judging</extracomment>
        <translation>{label}: 평균 {mean}, {low}~{high}({seeds}).</translation>
    </message>
    <message>
        <source>{count} seed</source>
        <extracomment>judging</extracomment>
        <translation>시드 {count}개</translation>
    </message>
    <message>
        <source>{count} seeds</source>
        <extracomment>judging</extracomment>
        <translation>시드 {count}개</translation>
    </message>
    <message>
        <source> %</source>
        <extracomment>judging</extracomment>
        <translation>%</translation>
    </message>
    <message>
        <source> points</source>
        <extracomment>judging</extracomment>
        <translation>%p</translation>
    </message>
    <message>
        <source>Accuracy on pen strokes</source>
        <extracomment>judging</extracomment>
        <translation>펜 글씨 정확도</translation>
    </message>
    <message>
        <source>faster</source>
        <extracomment>judging</extracomment>
        <translation>더 빠릅니다</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>judging</extracomment>
        <translation>초</translation>
    </message>
    <message>
        <source>{mine} and {its} seeds</source>
        <extracomment>judging</extracomment>
        <translation>시드 {mine}개와 {its}개</translation>
    </message>
    <message>
        <source>{best} and {other}: the same figure in every run ({seeds}).</source>
        <extracomment>judging</extracomment>
        <translation>{best}과(와) {other}: 모든 실행에서 값이 같습니다({seeds}).</translation>
    </message>
    <message>
        <source>{best} and {other}: the difference of {difference} is within seed noise ({seeds}).</source>
        <extracomment>judging</extracomment>
        <translation>{best}과(와) {other}: {difference}의 차이는 시드에 따른 우연일 수 있습니다({seeds}).</translation>
    </message>
    <message>
        <source>{label}: {mean} with one seed; there is nothing to compare.</source>
        <extracomment>judging</extracomment>
        <translation>{label}: 시드 하나로 {mean}. 비교할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Of {group}, {count} run of {runs} is not compared: it did not reach its end, or has no such figure.</source>
        <extracomment>judging</extracomment>
        <translation>{group}의 실행 {runs}개 중 {count}개는 비교하지 않았습니다. 끝까지 가지 못했거나 이 값이 없습니다.</translation>
    </message>
    <message>
        <source>Of {group}, {count} runs of {runs} are not compared: they did not reach their end, or have no such figure.</source>
        <extracomment>judging</extracomment>
        <translation>{group}의 실행 {runs}개 중 {count}개는 비교하지 않았습니다. 끝까지 가지 못했거나 이 값이 없습니다.</translation>
    </message>
    <message>
        <source>One seed of {groups} cannot tell seed noise from a difference: repeat with at least three seeds.</source>
        <extracomment>judging</extracomment>
        <translation>{groups}은(는) 시드가 하나라 우연과 차이를 구별할 수 없습니다. 시드를 셋 이상으로 다시 해 보세요.</translation>
    </message>
    <message>
        <source>with other seeds alone, such accuracies have been 0.7 points apart</source>
        <extracomment>judging/hints</extracomment>
        <translation>시드만 달라도 이런 정확도는 0.7%p까지 차이 납니다</translation>
    </message>
    <message>
        <source>from so few seeds the difference is known to ± {off:.1f} points only</source>
        <extracomment>judging/hints</extracomment>
        <translation>시드가 이렇게 적으면 차이는 ±{off:.1f}%p까지만 알 수 있습니다</translation>
    </message>
    <message>
        <source>{own} here and {rival} with {settings} are {difference:.2f} points apart over {seeds}: {why}. Repeat both with more seeds before you prefer one.</source>
        <extracomment>judging/hints</extracomment>
        <translation>여기의 {own}과(와) {settings}의 {rival}은(는) {seeds}에서 {difference:.2f}%p 차이 납니다. {why}. 하나를 고르기 전에 둘 다 더 많은 시드로 다시 해 보세요.</translation>
    </message>
    <message>
        <source>{settings} settings have been compared by their accuracy on the test images. Whoever picks the best of them picks some luck too: choose by validation images, and look at the test images at the end.</source>
        <extracomment>judging/hints</extracomment>
        <translation>설정 {settings}가지를 테스트 이미지의 정확도로 비교했습니다. 그중 가장 좋은 것을 고르면 운도 함께 고르게 됩니다. 검증 이미지로 고르고, 테스트 이미지는 마지막에 보세요.</translation>
    </message>
    <message>
        <source>{factor:,.10g} times</source>
        <extracomment>judging/hints</extracomment>
        <translation>{factor:,.10g}배</translation>
    </message>
    <message>
        <source>epoch {epoch:,}</source>
        <extracomment>judging/hints</extracomment>
        <translation>에포크 {epoch:,}</translation>
    </message>
    <message>
        <source>{value:,.3g} billion</source>
        <extracomment>judging/hints</extracomment>
        <translation>{value:,.3g}×10억</translation>
    </message>
    <message>
        <source>more than a billion times</source>
        <extracomment>judging/hints</extracomment>
        <translation>10억 배 이상</translation>
    </message>
    <message>
        <source>step {epoch:,}</source>
        <extracomment>judging/hints</extracomment>
        <translation>스텝 {epoch:,}</translation>
    </message>
    <message>
        <source>{value:,.3g} million</source>
        <extracomment>judging/hints</extracomment>
        <translation>{value:,.3g}×100만</translation>
    </message>
    <message>
        <source>Overfitting since epoch {epoch}: the train cost fell from {cost} to {cost_now}, while the validation loss rose from {least} to {now}. The network learns its images by heart.</source>
        <extracomment>judging/hints</extracomment>
        <translation>에포크 {epoch}부터 과적합입니다. 훈련 비용은 {cost}에서 {cost_now}(으)로 줄었지만 검증 손실은 {least}에서 {now}(으)로 늘었습니다. 신경망이 이미지를 외우고 있습니다.</translation>
    </message>
    <message>
        <source>{count:,} step</source>
        <extracomment>judging/hints</extracomment>
        <translation>{count:,}스텝</translation>
    </message>
    <message>
        <source>{count:,} steps</source>
        <extracomment>judging/hints</extracomment>
        <translation>{count:,}스텝</translation>
    </message>
    <message>
        <source>{count:,} epoch</source>
        <extracomment>judging/hints</extracomment>
        <translation>{count:,}에포크</translation>
    </message>
    <message>
        <source>{count:,} epochs</source>
        <extracomment>judging/hints</extracomment>
        <translation>{count:,}에포크</translation>
    </message>
    <message>
        <source>Training longer will bring more, and a layer of {least} units holds it back.</source>
        <extracomment>judging/hints</extracomment>
        <translation>더 오래 학습하면 좋아지지만, 뉴런이 {least}개인 층이 발목을 잡습니다.</translation>
    </message>
    <message>
        <source>Training longer will bring more.</source>
        <extracomment>judging/hints</extracomment>
        <translation>더 오래 학습하면 더 좋아집니다.</translation>
    </message>
    <message>
        <source>The cost was {cost} after {after} and still falling: by {fall:.2g} % over the last fifth of the run. {more}</source>
        <extracomment>judging/hints</extracomment>
        <translation>비용은 {after} 뒤 {cost}이고 아직 줄고 있습니다. 마지막 5분의 1 동안 {fall:.2g}% 줄었습니다. {more}</translation>
    </message>
    <message>
        <source>hidden layers of {widths}</source>
        <extracomment>judging/hints</extracomment>
        <translation>{widths}의 은닉층</translation>
    </message>
    <message>
        <source>no hidden layer</source>
        <extracomment>judging/hints</extracomment>
        <translation>은닉층 없음</translation>
    </message>
    <message>
        <source>The cost has settled at {cost}, which is high, and hardly moves: this network, with {size}, does not fit its examples better at this rate.</source>
        <extracomment>judging/hints</extracomment>
        <translation>비용이 높은 값인 {cost}에 머물러 거의 움직이지 않습니다. 이 신경망({size})은 이 학습률로는 예제에 더 맞출 수 없습니다.</translation>
    </message>
    <message>
        <source>The loss stays near {guess}, what guessing gives: nothing is learned.</source>
        <extracomment>judging/hints</extracomment>
        <translation>손실이 무작위로 찍을 때의 {guess} 근처에 머뭅니다. 아무것도 배우지 못했습니다.</translation>
    </message>
    <message>
        <source>The gradient fades on its way to the input: in the first layer it is {times} smaller than in the last, so the first layers hardly learn. The cost is {cost}, and guessing gives {guess}.</source>
        <extracomment>judging/hints</extracomment>
        <translation>기울기가 입력 쪽으로 가면서 사라집니다. 첫 층의 기울기가 마지막 층보다 {times} 작아 첫 층들이 거의 배우지 못합니다. 비용은 {cost}이고, 무작위로 찍으면 {guess}입니다.</translation>
    </message>
    <message>
        <source>The gradient explodes: its norm is {norm}, where runs that go well have 5 or less.</source>
        <extracomment>judging/hints</extracomment>
        <translation>기울기가 폭발합니다. 크기가 {norm}입니다. 잘되는 실행에서는 5 이하입니다.</translation>
    </message>
    <message>
        <source>{seen} {init} weights keep it level from layer to layer, and a lower rate keeps the steps small.</source>
        <extracomment>judging/hints</extracomment>
        <translation>{seen} {init} 가중치는 층마다 기울기를 고르게 하고, 학습률을 낮추면 스텝이 작아집니다.</translation>
    </message>
    <message>
        <source>In hidden layer {layer}, {share} of the units are dead: ReLU gives 0 for every image, so nothing flows back and they learn no more. Smaller steps kill fewer units, and Leaky ReLU none.</source>
        <extracomment>judging/hints</extracomment>
        <translation>은닉층 {layer}에서 뉴런의 {share}이(가) 죽었습니다. ReLU가 모든 이미지에 0을 내보내 기울기가 흐르지 않으므로 더 배우지 못합니다. 스텝이 작으면 덜 죽고, Leaky ReLU에서는 죽지 않습니다.</translation>
    </message>
    <message>
        <source>{stays} Often the rate ({rate}) or the start of the weights is to blame.</source>
        <extracomment>judging/hints</extracomment>
        <translation>{stays} 흔히 학습률({rate})이나 가중치의 시작값 때문입니다.</translation>
    </message>
    <message>
        <source>{init} is made for ReLU, and here it starts units of {activation}; the cost is {cost}. Take the activation that it is made for.</source>
        <extracomment>judging/hints</extracomment>
        <translation>{init}은(는) ReLU를 위한 것인데 여기서는 {activation} 뉴런에 썼습니다. 비용은 {cost}입니다. 알맞은 활성화 함수를 쓰세요.</translation>
    </message>
    <message>
        <source>The gradient explodes: in the first layer it is {ratio} as large as in the last.</source>
        <extracomment>judging/hints</extracomment>
        <translation>기울기가 폭발합니다. 첫 층의 기울기가 마지막 층의 {ratio}입니다.</translation>
    </message>
    <message>
        <source>{stays} One straight line cannot part XOR; a hidden layer can bend it.</source>
        <extracomment>judging/hints</extracomment>
        <translation>{stays} 곧은 선 하나로는 XOR를 나눌 수 없습니다. 은닉층이 있으면 선을 구부릴 수 있습니다.</translation>
    </message>
    <message>
        <source>The loss stopped being a finite number at step {step:,}: each step went further too far. A lower learning rate than {rate} takes smaller steps.</source>
        <extracomment>judging/hints</extracomment>
        <translation>스텝 {step:,}에서 손실이 유한한 수가 아니게 되었습니다. 스텝마다 더 멀리 지나쳤습니다. 학습률을 {rate}보다 낮추면 스텝이 작아집니다.</translation>
    </message>
    <message>
        <source>The loss began at {first} and is about {now} now, more than guessing gives ({guess}): at a learning rate of {rate} the steps jump over the valley. Take a lower rate.</source>
        <extracomment>judging/hints</extracomment>
        <translation>손실이 {first}에서 시작해 지금은 약 {now}입니다. 무작위로 찍을 때({guess})보다 큽니다. 학습률 {rate}에서는 스텝이 골짜기를 뛰어넘습니다. 학습률을 낮추세요.</translation>
    </message>
    <message>
        <source>The train cost climbs: {before} at {since} and {cost} now. The learning rate of {rate} is too high to settle; take a lower one.</source>
        <extracomment>judging/hints</extracomment>
        <translation>훈련 비용이 올라갑니다. {since}에 {before}이었고 지금은 {cost}입니다. 학습률 {rate}은(는) 너무 높아 안정되지 않습니다. 더 낮추세요.</translation>
    </message>
    <message>
        <source>SGD with momentum {momentum:g}</source>
        <extracomment>judging/hints</extracomment>
        <translation>모멘텀 {momentum:g}의 SGD</translation>
    </message>
    <message>
        <source>{optimizer} usually starts near {usual}; {rate} is {times} as much, and the cost is {cost} after {after}.</source>
        <extracomment>judging/hints</extracomment>
        <translation>{optimizer}은(는) 보통 {usual} 근처에서 시작하는데 {rate}은(는) 그 {times}입니다. {after} 뒤 비용은 {cost}입니다.</translation>
    </message>
    <message>
        <source>{optimizer} without batch norm usually starts near {usual}; {rate} is {times} as much, and the cost is {cost} after {after}.</source>
        <extracomment>judging/hints</extracomment>
        <translation>배치 정규화가 없는 {optimizer}은(는) 보통 {usual} 근처에서 시작하는데 {rate}은(는) 그 {times}입니다. {after} 뒤 비용은 {cost}입니다.</translation>
    </message>
    <message>
        <source>The loss stopped being a finite number at step {step:,}; it began at {first}: weights from N(0, 1) are far too large for so many inputs. {init} keeps what the layers pass on at one size.</source>
        <extracomment>judging/hints</extracomment>
        <translation>스텝 {step:,}에서 손실이 유한한 수가 아니게 되었습니다. 처음에는 {first}이었습니다. N(0, 1)로 시작한 가중치는 입력이 이렇게 많으면 너무 큽니다. {init}은(는) 층이 내보내는 값의 크기를 고르게 합니다.</translation>
    </message>
    <message>
        <source>The loss stopped being a finite number at step {step:,}: weights from N(0, 1) are far too large for so many inputs. {init} keeps what the layers pass on at one size.</source>
        <extracomment>judging/hints</extracomment>
        <translation>스텝 {step:,}에서 손실이 유한한 수가 아니게 되었습니다. N(0, 1)로 시작한 가중치는 입력이 이렇게 많으면 너무 큽니다. {init}은(는) 층이 내보내는 값의 크기를 고르게 합니다.</translation>
    </message>
    <message>
        <source>{init} suits {activation}.</source>
        <extracomment>judging/hints</extracomment>
        <translation>{init}은(는) {activation}에 알맞습니다.</translation>
    </message>
    <message>
        <source>Take {init}.</source>
        <extracomment>judging/hints</extracomment>
        <translation>{init}을(를) 쓰세요.</translation>
    </message>
    <message>
        <source>The first loss was {first}, {times} a guess&apos;s ({guess}): weights from N(0, 1) are far too large for so many inputs, and the run spends its epochs undoing them. {advice}</source>
        <extracomment>judging/hints</extracomment>
        <translation>첫 손실이 {first}(으)로, 무작위로 찍을 때({guess})의 {times}입니다. N(0, 1)로 시작한 가중치는 입력이 이렇게 많으면 너무 커서, 실행 내내 이를 되돌리게 됩니다. {advice}</translation>
    </message>
    <message>
        <source>{optimizer} usually starts near {usual}, and {rate} is far below: the cost is {cost} after {after}, because the steps are tiny.</source>
        <extracomment>judging/hints</extracomment>
        <translation>{optimizer}은(는) 보통 {usual} 근처에서 시작하는데 {rate}은(는) 훨씬 낮습니다. 스텝이 너무 작아 {after} 뒤에도 비용이 {cost}입니다.</translation>
    </message>
    <message>
        <source>Dropout {share} leaves about {about} of {narrowest} units of a layer in each step: the train cost is {cost}, and the test loss, with all units at work, {test_loss}.</source>
        <extracomment>judging/hints</extracomment>
        <translation>드롭아웃 {share}이면 스텝마다 한 층의 뉴런 {narrowest}개 중 약 {about}개만 남습니다. 훈련 비용은 {cost}이고, 모든 뉴런을 쓴 테스트 손실은 {test_loss}입니다.</translation>
    </message>
    <message>
        <source>Batch norm takes its mean and variance from {batch} images here, which says little about the rest: the cost is {cost} and the test accuracy {test_accuracy}. Take larger batches, or none of batch norm.</source>
        <extracomment>judging/hints</extracomment>
        <translation>여기서 배치 정규화는 이미지 {batch}장으로 평균과 분산을 구하므로 나머지를 잘 말해 주지 못합니다. 비용은 {cost}, 테스트 정확도는 {test_accuracy}입니다. 배치를 키우거나 배치 정규화를 끄세요.</translation>
    </message>
    <message>
        <source>Beside the claim: {share} of {tested} are read rightly, the others as another class.</source>
        <extracomment>judging</extracomment>
        <translation>노트의 설명과 별도로: {tested} 중 {share}을(를) 바르게 읽고 나머지는 다른 클래스로 읽습니다.</translation>
    </message>
    <message>
        <source>Beside the claim: all of {tested} are read rightly.</source>
        <extracomment>judging</extracomment>
        <translation>노트의 설명과 별도로: {tested}을(를) 모두 바르게 읽습니다.</translation>
    </message>
    <message>
        <source>This machine has no device {name}. It has: {names}.</source>
        <extracomment>learning</extracomment>
        <translation>이 컴퓨터에는 {name} 장치가 없습니다. 있는 장치: {names}.</translation>
    </message>
    <message>
        <source>This network would need about {needed:,.1f} GB of memory to train, and {free:,.1f} GB are free. Take fewer or narrower hidden layers.</source>
        <extracomment>learning</extracomment>
        <translation>이 신경망을 학습하려면 메모리가 약 {needed:,.1f} GB 필요한데 {free:,.1f} GB가 비어 있습니다. 은닉층을 줄이거나 좁히세요.</translation>
    </message>
    <message>
        <source>CPU, {count} thread</source>
        <extracomment>learning</extracomment>
        <translation>CPU, 스레드 {count}개</translation>
    </message>
    <message>
        <source>CPU, {count} threads</source>
        <extracomment>learning</extracomment>
        <translation>CPU, 스레드 {count}개</translation>
    </message>
    <message>
        <source>The loss stopped being a finite number at step {step:,}: the steps were too large. Try a smaller learning rate than {rate:g}, or batch norm, or another initialisation.</source>
        <extracomment>learning</extracomment>
        <translation>스텝 {step:,}에서 손실이 유한한 수가 아니게 되었습니다. 스텝이 너무 컸습니다. {rate:g}보다 작은 학습률, 배치 정규화, 또는 다른 가중치 초기화를 써 보세요.</translation>
    </message>
    <message>
        <source>Early stopping: the validation loss was least after epoch {best_epoch} and has not fallen for {patience} epochs. The weights of epoch {best_epoch} are kept.</source>
        <extracomment>learning</extracomment>
        <translation>조기 종료: 에포크 {best_epoch} 뒤 검증 손실이 가장 작았고 {patience}에포크 동안 줄지 않았습니다. 에포크 {best_epoch}의 가중치를 보관합니다.</translation>
    </message>
    <message>
        <source>The device failed: {reason}.</source>
        <extracomment>learning</extracomment>
        <translation>장치에 문제가 생겼습니다: {reason}.</translation>
    </message>
    <message>
        <source>Pre-training blew up: the reconstruction error stopped being a finite number. Try a smaller pre-training rate than {rate:g}.</source>
        <extracomment>learning</extracomment>
        <translation>사전 학습이 발산했습니다. 복원 오차가 유한한 수가 아니게 되었습니다. {rate:g}보다 작은 사전 학습률을 써 보세요.</translation>
    </message>
    <message>
        <source>The numbers of this network are no longer finite from its layer {number} on, so there is nothing to add up: it has diverged.</source>
        <extracomment>learning</extracomment>
        <translation>이 신경망은 발산해서 {number}번째 층부터 값이 유한하지 않습니다. 그래서 더할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Read as {digit} ({share}), with {second} second ({other}).</source>
        <extracomment>learning</extracomment>
        <translation>{digit}(으)로 읽었습니다({share}). 두 번째는 {second}입니다({other}).</translation>
    </message>
    <message>
        <source>Read as {digit} ({share}), while {second}, which was meant, got {other}.</source>
        <extracomment>learning</extracomment>
        <translation>{digit}(으)로 읽었습니다({share}). 뜻한 숫자 {second}의 확률은 {other}입니다.</translation>
    </message>
    <message>
        <source>If it is meant as {digit}, its {amount} is what most likely misled the network.</source>
        <extracomment>learning</extracomment>
        <translation>{digit}을(를) 뜻했다면, {amount} 때문에 신경망이 잘못 읽었을 가능성이 가장 큽니다.</translation>
    </message>
    <message>
        <source>Its {amount} is what most likely misled the network.</source>
        <extracomment>learning</extracomment>
        <translation>{amount} 때문에 신경망이 잘못 읽었을 가능성이 가장 큽니다.</translation>
    </message>
    <message>
        <source>{done}, it would be read as {digit} ({share}).</source>
        <extracomment>learning</extracomment>
        <translation>{done} {digit}(으)로 읽습니다({share}).</translation>
    </message>
    <message>
        <source>{done}, it would get {share} for {digit} instead of {before}.</source>
        <extracomment>learning</extracomment>
        <translation>{done} {digit}의 확률이 {before}에서 {share}(으)로 바뀝니다.</translation>
    </message>
    <message>
        <source>Width, slant, proportions and amount of ink are usual for {digits}. It is the shape itself that is nearer to MNIST&apos;s {others}: pixel by pixel, the most similar of them is nearer than any of its {digits}.</source>
        <extracomment>learning</extracomment>
        <translation>너비, 기울기, 비율, 획의 양은 {digits}(으)로서 보통입니다. 모양 자체가 MNIST의 {others}에 더 가깝습니다. 픽셀마다 견주면 가장 비슷한 것이 어떤 {digits}보다도 가깝습니다.</translation>
    </message>
    <message>
        <source>Width, slant, proportions and amount of ink are usual for {digits}. Even the most similar training image, pixel by pixel, is one of the {digits} rather than of the {others}, so that this network is more to blame than the drawing.</source>
        <extracomment>learning</extracomment>
        <translation>너비, 기울기, 비율, 획의 양은 {digits}(으)로서 보통입니다. 픽셀마다 견주어 가장 비슷한 훈련 이미지도 {others}이(가) 아니라 {digits}입니다. 그러니 그림보다 신경망의 탓이 큽니다.</translation>
    </message>
    <message>
        <source>Read as {digit} ({share}).</source>
        <extracomment>learning</extracomment>
        <translation>{digit}(으)로 읽었습니다({share}).</translation>
    </message>
    <message>
        <source>Read as {digit} ({share}), as it was meant.</source>
        <extracomment>learning</extracomment>
        <translation>뜻한 대로 {digit}(으)로 읽었습니다({share}).</translation>
    </message>
    <message>
        <source>Read as {digit} ({share}), as it was meant, with {second} second ({other}).</source>
        <extracomment>learning</extracomment>
        <translation>뜻한 대로 {digit}(으)로 읽었습니다({share}). 두 번째는 {second}입니다({other}).</translation>
    </message>
    <message>
        <source>In MNIST, {digits} stand upright on average.</source>
        <extracomment>learning</extracomment>
        <translation>MNIST의 {digits}은(는) 평균적으로 똑바로 서 있습니다.</translation>
    </message>
    <message>
        <source>In MNIST, {digits} lean {value} on average.</source>
        <extracomment>learning</extracomment>
        <translation>MNIST의 {digits}은(는) 평균 {value} 기울어 있습니다.</translation>
    </message>
    <message>
        <source>In MNIST, {digits} are {mean:.2f} times as wide as high on average.</source>
        <extracomment>learning</extracomment>
        <translation>MNIST의 {digits}은(는) 너비가 평균 높이의 {mean:.2f}배입니다.</translation>
    </message>
    <message>
        <source>In MNIST, {digits} have strokes of {value} on average.</source>
        <extracomment>learning</extracomment>
        <translation>MNIST의 {digits}은(는) 획 굵기가 평균 {value}입니다.</translation>
    </message>
    <message>
        <source>In MNIST, {digits} have {mean:.0f} pixels of ink on average.</source>
        <extracomment>learning</extracomment>
        <translation>MNIST의 {digits}은(는) 획이 평균 {mean:.0f}픽셀입니다.</translation>
    </message>
    <message>
        <source>Nothing about it is unusual for {digits} in MNIST.</source>
        <extracomment>learning</extracomment>
        <translation>MNIST의 {digits}과(와) 견주어 특이한 점이 없습니다.</translation>
    </message>
    <message>
        <source>No change of width, slant or proportions alone was found that the network reads as {digit}.</source>
        <extracomment>learning</extracomment>
        <translation>너비, 기울기, 비율 중 하나만 바꿔서 신경망이 {digit}(으)로 읽게 되는 경우를 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>Its {amount} is unusual for {digits}.</source>
        <extracomment>learning</extracomment>
        <translation>{amount}이(가) {digits}(으)로는 드뭅니다.</translation>
    </message>
    <message>
        <source>Its {amount} is unusual for both {others} and {digits}.</source>
        <extracomment>learning</extracomment>
        <translation>{amount}이(가) {others}(으)로도 {digits}(으)로도 드뭅니다.</translation>
    </message>
    <message>
        <source>Turned to {value}</source>
        <extracomment>learning</extracomment>
        <translation>{value} 기울이면</translation>
    </message>
    <message>
        <source>Widened to {value}</source>
        <extracomment>learning</extracomment>
        <translation>너비를 {value}로 넓히면</translation>
    </message>
    <message>
        <source>Narrowed to {value}</source>
        <extracomment>learning</extracomment>
        <translation>너비를 {value}로 좁히면</translation>
    </message>
    <message>
        <source>Drawn with {value}</source>
        <extracomment>learning</extracomment>
        <translation>획을 {value} 굵기로 그리면</translation>
    </message>
    <message>
        <source>{degrees:.0f}° to the left</source>
        <extracomment>learning</extracomment>
        <translation>왼쪽으로 {degrees:.0f}°</translation>
    </message>
    <message>
        <source>{degrees:.0f}° to the right</source>
        <extracomment>learning</extracomment>
        <translation>오른쪽으로 {degrees:.0f}°</translation>
    </message>
    <message>
        <source>{factor:.2f} times its height</source>
        <extracomment>learning</extracomment>
        <translation>높이의 {factor:.2f}배</translation>
    </message>
    <message>
        <source>{pixels:.1f} pixels</source>
        <extracomment>learning</extracomment>
        <translation>{pixels:.1f}픽셀</translation>
    </message>
    <message>
        <source>slant of {value}</source>
        <extracomment>learning</extracomment>
        <translation>기울기({value})</translation>
    </message>
    <message>
        <source>width of {value}</source>
        <extracomment>learning</extracomment>
        <translation>너비({value})</translation>
    </message>
    <message>
        <source>stroke width of {value}</source>
        <extracomment>learning</extracomment>
        <translation>획 굵기({value})</translation>
    </message>
    <message>
        <source>amount of ink ({pixels:.0f} whole pixels)</source>
        <extracomment>learning</extracomment>
        <translation>획의 양(꽉 찬 픽셀 {pixels:.0f}개)</translation>
    </message>
    <message>
        <source>This network learns {parameters:,} numbers, and a step would keep each of them five times over: steps are shown of networks of up to {most:,}.</source>
        <extracomment>learning</extracomment>
        <translation>이 신경망은 수 {parameters:,}개를 배우며, 한 스텝은 그 다섯 배를 보관해야 합니다. 스텝은 {most:,}개까지의 신경망에서만 보여 줍니다.</translation>
    </message>
    <message>
        <source>The weights do not fit the network: &apos;{odd}&apos; is missing or unknown.</source>
        <extracomment>learning</extracomment>
        <translation>가중치가 신경망과 맞지 않습니다. &apos;{odd}&apos;이(가) 없거나 알 수 없는 것입니다.</translation>
    </message>
    <message>
        <source>The weights do not fit the network: &apos;{name}&apos; should be {wanted} {kind}, and is {shape} {other}.</source>
        <extracomment>learning</extracomment>
        <translation>가중치가 신경망과 맞지 않습니다. &apos;{name}&apos;은(는) {wanted} {kind}이어야 하는데 {shape} {other}입니다.</translation>
    </message>
    <message>
        <source>the numbers of its optimizer are missing or unknown</source>
        <extracomment>learning</extracomment>
        <translation>옵티마이저의 수가 없거나 알 수 없습니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is missing or unknown</source>
        <extracomment>learning</extracomment>
        <translation>&apos;{name}&apos;이(가) 없거나 알 수 없습니다</translation>
    </message>
    <message>
        <source>This run cannot go on: its state does not fit the experiment, {why}.</source>
        <extracomment>learning</extracomment>
        <translation>이 실행은 이어서 할 수 없습니다. 상태가 실험과 맞지 않습니다: {why}.</translation>
    </message>
    <message>
        <source>it is at a step that the run does not have</source>
        <extracomment>learning</extracomment>
        <translation>실행에 없는 스텝에 있습니다</translation>
    </message>
    <message>
        <source>it is not where the losses end</source>
        <extracomment>learning</extracomment>
        <translation>손실이 끝나는 곳에 있지 않습니다</translation>
    </message>
    <message>
        <source>it is not where the figures end</source>
        <extracomment>learning</extracomment>
        <translation>수치가 끝나는 곳에 있지 않습니다</translation>
    </message>
    <message>
        <source>its figures have no validation loss</source>
        <extracomment>learning</extracomment>
        <translation>수치에 검증 손실이 없습니다</translation>
    </message>
    <message>
        <source>it counts more right answers than it has asked</source>
        <extracomment>learning</extracomment>
        <translation>물어본 것보다 정답 수가 많습니다</translation>
    </message>
    <message>
        <source>its seconds are none</source>
        <extracomment>learning</extracomment>
        <translation>걸린 시간이 올바르지 않습니다</translation>
    </message>
    <message>
        <source>it is at a step that the pre-training does not have</source>
        <extracomment>learning</extracomment>
        <translation>사전 학습에 없는 스텝에 있습니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is missing, unknown or out of range</source>
        <extracomment>learning</extracomment>
        <translation>&apos;{name}&apos;이(가) 없거나 알 수 없거나 범위를 벗어났습니다</translation>
    </message>
    <message>
        <source>its values are none of a training&apos;s</source>
        <extracomment>learning</extracomment>
        <translation>값이 학습의 것이 아닙니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has another size or kind</source>
        <extracomment>learning</extracomment>
        <translation>&apos;{name}&apos;의 크기나 종류가 다릅니다</translation>
    </message>
    <message>
        <source>&apos;optimizer.{name}&apos; counts other steps</source>
        <extracomment>learning</extracomment>
        <translation>&apos;optimizer.{name}&apos;의 스텝 수가 다릅니다</translation>
    </message>
    <message>
        <source>&apos;optimizer.{name}&apos; is out of range</source>
        <extracomment>learning</extracomment>
        <translation>&apos;optimizer.{name}&apos;이(가) 범위를 벗어났습니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is no generator&apos;s state</source>
        <extracomment>learning</extracomment>
        <translation>&apos;{name}&apos;은(는) 난수 생성기의 상태가 아닙니다</translation>
    </message>
    <message>
        <source>This run cannot go on: its file holds no state to go on from.</source>
        <extracomment>learning</extracomment>
        <translation>이 실행은 이어서 할 수 없습니다. 파일에 이어서 할 상태가 없습니다.</translation>
    </message>
    <message>
        <source>finished</source>
        <extracomment>library</extracomment>
        <translation>끝남</translation>
    </message>
    <message>
        <source>stopped early</source>
        <extracomment>library</extracomment>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>stopped</source>
        <extracomment>library</extracomment>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>diverged</source>
        <extracomment>library</extracomment>
        <translation>발산함</translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>library</extracomment>
        <translation>실패함</translation>
    </message>
    <message>
        <source>unfinished</source>
        <extracomment>library</extracomment>
        <translation>끝나지 않음</translation>
    </message>
    <message>
        <source>{moment:%Y-%m-%d %H:%M}</source>
        <extracomment>library</extracomment>
        <translation>{moment:%Y. %m. %d. %H:%M}</translation>
    </message>
    <message>
        <source>base</source>
        <extracomment>library</extracomment>
        <translation>기준</translation>
    </message>
    <message>
        <source>Run</source>
        <extracomment>handin</extracomment>
        <translation>실행</translation>
    </message>
    <message>
        <source>What differs</source>
        <extracomment>library</extracomment>
        <translation>다른 점</translation>
    </message>
    <message>
        <source>Parameters</source>
        <extracomment>library</extracomment>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <extracomment>library</extracomment>
        <translation>최적 에포크</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>library</extracomment>
        <translation>메모</translation>
    </message>
    <message>
        <source>The run&apos;s name; F2 renames it. A coloured line: its curves are shown.</source>
        <extracomment>library</extracomment>
        <translation>실행의 이름입니다. F2로 바꿉니다. 색 선이 있으면 곡선을 보여 주고 있습니다.</translation>
    </message>
    <message>
        <source>The knobs that differ from the run that is marked as base, or, where none is marked, from the recipe of the run&apos;s name.</source>
        <extracomment>library</extracomment>
        <translation>기준으로 정한 실행과 다른 설정입니다. 기준이 없으면 실행 이름의 레시피와 다른 설정입니다.</translation>
    </message>
    <message>
        <source>How many numbers the network learns.</source>
        <extracomment>library</extracomment>
        <translation>신경망이 배우는 수의 개수입니다.</translation>
    </message>
    <message>
        <source>The mean loss over the kept epoch; with dropout at work, which makes it larger.</source>
        <extracomment>library</extracomment>
        <translation>보관한 에포크의 평균 손실입니다. 드롭아웃이 켜져 있어 더 커집니다.</translation>
    </message>
    <message>
        <source>The loss on the images that were held back from training: what to choose settings by.</source>
        <extracomment>library</extracomment>
        <translation>학습에 쓰지 않고 남긴 이미지의 손실입니다. 설정은 이것으로 고르세요.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <extracomment>library</extracomment>
        <translation>정확도</translation>
    </message>
    <message>
        <source>The share of the test examples, never trained on, that are read rightly.</source>
        <extracomment>library</extracomment>
        <translation>학습에 쓰지 않은 테스트 예제 중 바르게 읽은 비율입니다.</translation>
    </message>
    <message>
        <source>The share of digits of pen strokes that are read rightly. Their writers were never trained on, unless none were left out.</source>
        <extracomment>library</extracomment>
        <translation>펜 글씨 숫자 중 바르게 읽은 비율입니다. 제외한 그룹이 있으면 그 글씨는 학습에 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>Your handwriting</source>
        <extracomment>library</extracomment>
        <translation>내 손글씨</translation>
    </message>
    <message>
        <source>The share of the digits under “Your handwriting” that the run&apos;s network reads rightly.</source>
        <extracomment>library</extracomment>
        <translation>“내 손글씨”의 숫자 중 이 실행의 신경망이 바르게 읽은 비율입니다.</translation>
    </message>
    <message>
        <source>The epoch with the least validation loss.</source>
        <extracomment>library</extracomment>
        <translation>검증 손실이 가장 작은 에포크입니다.</translation>
    </message>
    <message>
        <source>How many epochs, or steps over a whole table, were trained.</source>
        <extracomment>library</extracomment>
        <translation>학습한 에포크 수입니다. 표 전체를 보는 과제에서는 스텝 수입니다.</translation>
    </message>
    <message>
        <source>How long the training steps took, without the evaluations.</source>
        <extracomment>library</extracomment>
        <translation>평가를 뺀 학습 스텝에 걸린 시간입니다.</translation>
    </message>
    <message>
        <source>The number that every chance of the run comes from.</source>
        <extracomment>library</extracomment>
        <translation>실행의 모든 우연이 시작되는 수입니다.</translation>
    </message>
    <message>
        <source>What computed the run.</source>
        <extracomment>library</extracomment>
        <translation>실행을 계산한 장치입니다.</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>library</extracomment>
        <translation>끝</translation>
    </message>
    <message>
        <source>How the run ended. One that was stopped or broken off can go on.</source>
        <extracomment>library</extracomment>
        <translation>실행이 어떻게 끝났는지입니다. 중지했거나 끊긴 실행은 이어서 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Begun</source>
        <extracomment>library</extracomment>
        <translation>시작</translation>
    </message>
    <message>
        <source>When the training began.</source>
        <extracomment>library</extracomment>
        <translation>학습을 시작한 때입니다.</translation>
    </message>
    <message>
        <source>Your stars: click to set or to take away.</source>
        <extracomment>library</extracomment>
        <translation>별표입니다. 눌러서 붙이거나 뗍니다.</translation>
    </message>
    <message>
        <source>What you want to remember of the run; F2 edits it.</source>
        <extracomment>library</extracomment>
        <translation>실행에 대해 기억해 둘 내용입니다. F2로 고칩니다.</translation>
    </message>
    <message>
        <source>{name} is not a run of MNIST Desktop.</source>
        <extracomment>library</extracomment>
        <translation>{name}은(는) MNIST Desktop의 실행이 아닙니다.</translation>
    </message>
    <message>
        <source>{name} could not be changed: {reason}.</source>
        <extracomment>library</extracomment>
        <translation>{name}을(를) 바꿀 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {error}.</source>
        <extracomment>library</extracomment>
        <translation>{name}을(를) 열 수 없습니다: {error}.</translation>
    </message>
    <message>
        <source>A run needs a name.</source>
        <extracomment>library</extracomment>
        <translation>실행에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>A name has at most {most:,} letters.</source>
        <extracomment>library</extracomment>
        <translation>이름은 최대 {most:,}자입니다.</translation>
    </message>
    <message>
        <source>A note has at most {most:,} letters.</source>
        <extracomment>library</extracomment>
        <translation>메모는 최대 {most:,}자입니다.</translation>
    </message>
    <message>
        <source>The library {folder} cannot be written: {reason}.</source>
        <extracomment>library</extracomment>
        <translation>보관함 {folder}에 쓸 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>{run} is being trained now. Stop it first.</source>
        <extracomment>library</extracomment>
        <translation>{run}은(는) 지금 학습 중입니다. 먼저 중지하세요.</translation>
    </message>
    <message>
        <source>{run} is being trained now, by another window or program.</source>
        <extracomment>library</extracomment>
        <translation>{run}은(는) 지금 다른 창이나 프로그램에서 학습 중입니다.</translation>
    </message>
    <message>
        <source>{run} is being trained now. Wait until it has ended.</source>
        <extracomment>library</extracomment>
        <translation>{run}은(는) 지금 학습 중입니다. 끝날 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>The library {folder} cannot be read: {reason}.</source>
        <extracomment>library</extracomment>
        <translation>보관함 {folder}을(를) 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>{run} could not be deleted: {reason}.</source>
        <extracomment>library</extracomment>
        <translation>{run}을(를) 삭제할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>{run} could not be brought back: {reason}.</source>
        <extracomment>library</extracomment>
        <translation>{run}을(를) 되돌릴 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>{name} is a picture, not a run of MNIST Desktop.</source>
        <extracomment>library</extracomment>
        <translation>{name}은(는) MNIST Desktop의 실행이 아니라 그림입니다.</translation>
    </message>
    <message>
        <source>{name} is {kind}, not a run of MNIST Desktop.</source>
        <extracomment>library</extracomment>
        <translation>{name}은(는) MNIST Desktop의 실행이 아니라 {kind}입니다.</translation>
    </message>
    <message>
        <source>{name} is damaged or not a run of MNIST Desktop.</source>
        <extracomment>library</extracomment>
        <translation>{name}은(는) 손상되었거나 MNIST Desktop의 실행이 아닙니다.</translation>
    </message>
    <message>
        <source>{number} %</source>
        <extracomment>.</extracomment>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <extracomment>.</extracomment>
        <translation>1% 미만</translation>
    </message>
    <message>
        <source>over 99 %</source>
        <extracomment>.</extracomment>
        <translation>99% 초과</translation>
    </message>
    <message>
        <source>{name} has no weights: it ended before there were any.</source>
        <extracomment>publishing/exports</extracomment>
        <translation>{name}에는 가중치가 없습니다. 생기기 전에 끝났습니다.</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}.</source>
        <extracomment>cli</extracomment>
        <translation>{name}을(를) 쓸 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>there is no folder {folder}</source>
        <extracomment>cli</extracomment>
        <translation>{folder} 폴더가 없습니다</translation>
    </message>
    <message>
        <source>PyTorch script</source>
        <extracomment>publishing/exports</extracomment>
        <translation>PyTorch 스크립트</translation>
    </message>
    <message>
        <source>Jupyter notebook</source>
        <extracomment>publishing/exports</extracomment>
        <translation>Jupyter 노트북</translation>
    </message>
    <message>
        <source>Weights for PyTorch</source>
        <extracomment>publishing/exports</extracomment>
        <translation>PyTorch 가중치</translation>
    </message>
    <message>
        <source>ONNX model</source>
        <extracomment>publishing/exports</extracomment>
        <translation>ONNX 모델</translation>
    </message>
    <message>
        <source>First layer as a picture</source>
        <extracomment>publishing/exports</extracomment>
        <translation>첫 층 그림</translation>
    </message>
    <message>
        <source>ONNX export needs the packages onnx and onnxscript: pip install &apos;mnist-desktop[onnx]&apos;.</source>
        <extracomment>publishing/exports</extracomment>
        <translation>ONNX로 내보내려면 onnx와 onnxscript 패키지가 필요합니다: pip install &apos;mnist-desktop[onnx]&apos;.</translation>
    </message>
    <message>
        <source>PyTorch could not make an ONNX model with the packages onnx and onnxscript that are installed: other versions of them may do.</source>
        <extracomment>publishing/exports</extracomment>
        <translation>설치된 onnx와 onnxscript 패키지로는 PyTorch가 ONNX 모델을 만들지 못했습니다. 다른 버전이면 될 수 있습니다.</translation>
    </message>
    <message>
        <source>{name} has no picture of its weights: its inputs are no pixels.</source>
        <extracomment>publishing/exports</extracomment>
        <translation>{name}에는 가중치 그림이 없습니다. 입력이 픽셀이 아닙니다.</translation>
    </message>
    <message>
        <source>A script called {name} would be imported in place of Python&apos;s module {stem}, and could not run. Choose another name.</source>
        <extracomment>publishing/script</extracomment>
        <translation>{name}(이)라는 스크립트는 Python의 {stem} 모듈 대신 불려 와 실행되지 않습니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>This is no script of MNIST Desktop: its settings are not in it.</source>
        <extracomment>publishing/script</extracomment>
        <translation>MNIST Desktop의 스크립트가 아닙니다. 안에 설정이 없습니다.</translation>
    </message>
    <message>
        <source>{name} is no script of MNIST Desktop: it is no text.</source>
        <extracomment>publishing/script</extracomment>
        <translation>{name}은(는) 텍스트가 아니므로 MNIST Desktop의 스크립트가 아닙니다.</translation>
    </message>
    <message>
        <source>{name} was not opened. {error}</source>
        <extracomment>publishing/script</extracomment>
        <translation>{name}을(를) 열지 않았습니다. {error}</translation>
    </message>
    <message>
        <source>Its settings are longer than those of any experiment.</source>
        <extracomment>publishing/script</extracomment>
        <translation>설정이 어떤 실험의 설정보다도 깁니다.</translation>
    </message>
    <message>
        <source>&apos;{item}&apos; in the settings has no value.</source>
        <extracomment>publishing/script</extracomment>
        <translation>설정의 &apos;{item}&apos;에 값이 없습니다.</translation>
    </message>
    <message>
        <source>Unknown setting &apos;{option}&apos;.</source>
        <extracomment>publishing/script</extracomment>
        <translation>&apos;{option}&apos;은(는) 알 수 없는 설정입니다.</translation>
    </message>
    <message>
        <source>The setting &apos;{option}&apos; is there twice.</source>
        <extracomment>publishing/script</extracomment>
        <translation>&apos;{option}&apos; 설정이 두 번 있습니다.</translation>
    </message>
    <message>
        <source>It is no notebook.</source>
        <extracomment>publishing/script</extracomment>
        <translation>노트북이 아닙니다.</translation>
    </message>
    <message>
        <source>In the settings, {reason}.</source>
        <extracomment>publishing/script</extracomment>
        <translation>설정: {reason}.</translation>
    </message>
    <message>
        <source>The run is kept as {path}. Put it into the library when that can be written again.</source>
        <extracomment>runs</extracomment>
        <translation>실행을 {path} 파일로 보관했습니다. 다시 쓸 수 있게 되면 보관함에 넣으세요.</translation>
    </message>
    <message>
        <source>The library {folder} is on a disk that cannot lock files. The run is kept all the same; let no other program go on with it meanwhile.</source>
        <extracomment>runs</extracomment>
        <translation>보관함 {folder}이(가) 파일을 잠글 수 없는 디스크에 있습니다. 그래도 실행은 보관합니다. 그동안 다른 프로그램에서 이어서 하지 마세요.</translation>
    </message>
    <message>
        <source>{run}, with {count} digits of one&apos;s own</source>
        <extracomment>runs</extracomment>
        <translation>{run}, 내 숫자 {count}개와 함께</translation>
    </message>
    <message>
        <source>This machine has no device {device}: {name} goes on on the CPU.</source>
        <extracomment>runs</extracomment>
        <translation>이 컴퓨터에는 {device} 장치가 없습니다. {name}은(는) CPU에서 이어집니다.</translation>
    </message>
    <message>
        <source>Two experiments of different tasks cannot race.</source>
        <extracomment>runs</extracomment>
        <translation>과제가 다른 두 실험은 나란히 학습할 수 없습니다.</translation>
    </message>
    <message>
        <source>Both are the same experiment, so there is no race. Change a knob of the one in the form first.</source>
        <extracomment>runs</extracomment>
        <translation>두 실험이 같아서 비교할 것이 없습니다. 먼저 설정에서 하나를 바꾸세요.</translation>
    </message>
    <message>
        <source>The run could not be saved as {path}: {reason}.</source>
        <extracomment>runs</extracomment>
        <translation>실행을 {path}(으)로 저장할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {error}</source>
        <extracomment>runs</extracomment>
        <translation>{name}을(를) 열 수 없습니다: {error}</translation>
    </message>
    <message>
        <source>A worker failed: {kind}: {reason}.</source>
        <extracomment>sweeps</extracomment>
        <translation>작업자가 실패했습니다: {kind}: {reason}.</translation>
    </message>
    <message>
        <source>The Dask scheduler at {address} is gone. The runs that had ended are in the library.</source>
        <extracomment>sweeps</extracomment>
        <translation>{address}의 Dask 스케줄러가 사라졌습니다. 끝난 실행은 보관함에 있습니다.</translation>
    </message>
    <message>
        <source>What a worker sent could not be kept: {reason}</source>
        <extracomment>sweeps</extracomment>
        <translation>작업자가 보낸 것을 보관할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>Its workers died, again and again. Their logs may say why: often memory ran out.</source>
        <extracomment>sweeps</extracomment>
        <translation>작업자가 거듭 죽었습니다. 로그에 까닭이 있을 수 있습니다. 흔히 메모리가 모자랍니다.</translation>
    </message>
    <message>
        <source>A Dask cluster needs the extra package: pip install &apos;mnist-desktop[cluster]&apos;.</source>
        <extracomment>sweeps</extracomment>
        <translation>Dask 클러스터에는 추가 패키지가 필요합니다: pip install &apos;mnist-desktop[cluster]&apos;.</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address}: {reason}.</source>
        <extracomment>sweeps</extracomment>
        <translation>{address}에서 응답하는 Dask 스케줄러가 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The Dask scheduler at {address} does not answer: {reason}.</source>
        <extracomment>sweeps</extracomment>
        <translation>{address}의 Dask 스케줄러가 응답하지 않습니다: {reason}.</translation>
    </message>
    <message>
        <source>A worker sent another run than was asked for.</source>
        <extracomment>sweeps</extracomment>
        <translation>작업자가 요청한 것과 다른 실행을 보냈습니다.</translation>
    </message>
    <message>
        <source>Its worker process ended with code {code}.</source>
        <extracomment>sweeps</extracomment>
        <translation>작업자 프로세스가 코드 {code}(으)로 끝났습니다.</translation>
    </message>
    <message>
        <source>Its worker process was killed by signal {name}.</source>
        <extracomment>sweeps</extracomment>
        <translation>작업자 프로세스가 {name} 신호로 종료되었습니다.</translation>
    </message>
    <message>
        <source>No worker could be started: {reason}.</source>
        <extracomment>sweeps</extracomment>
        <translation>작업자를 시작할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>A sweep needs a name.</source>
        <extracomment>sweeps</extracomment>
        <translation>스윕에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>The name of a sweep has at most {most:,} letters.</source>
        <extracomment>sweeps</extracomment>
        <translation>스윕의 이름은 최대 {most:,}자입니다.</translation>
    </message>
    <message>
        <source>A sweep goes through the values of at most two settings.</source>
        <extracomment>sweeps</extracomment>
        <translation>스윕은 최대 두 설정의 값을 바꿉니다.</translation>
    </message>
    <message>
        <source>A sweep takes 1 to {most} seeds, not {seeds:,}.</source>
        <extracomment>sweeps</extracomment>
        <translation>스윕의 시드는 1~{most}개입니다. {seeds:,}개는 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>{label} is named twice: a sweep needs two settings.</source>
        <extracomment>sweeps</extracomment>
        <translation>{label}을(를) 두 번 골랐습니다. 서로 다른 두 설정이 필요합니다.</translation>
    </message>
    <message>
        <source>That would be {runs:,} runs; a sweep has at most {most:,}.</source>
        <extracomment>sweeps</extracomment>
        <translation>실행이 {runs:,}개가 됩니다. 스윕은 최대 {most:,}개입니다.</translation>
    </message>
    <message>
        <source>One run has nothing to be compared with: give more values or seeds.</source>
        <extracomment>sweeps</extracomment>
        <translation>실행이 하나면 비교할 것이 없습니다. 값이나 시드를 더 주세요.</translation>
    </message>
    <message>
        <source>{name} is not a sweep of MNIST Desktop.</source>
        <extracomment>sweeps</extracomment>
        <translation>{name}은(는) MNIST Desktop의 스윕이 아닙니다.</translation>
    </message>
    <message>
        <source>{name} is damaged: its version or its id is wrong.</source>
        <extracomment>sweeps</extracomment>
        <translation>{name}이(가) 손상되었습니다. 버전이나 id가 잘못되었습니다.</translation>
    </message>
    <message>
        <source>{name} is damaged: its values are not as this program writes them.</source>
        <extracomment>sweeps</extracomment>
        <translation>{name}이(가) 손상되었습니다. 값이 이 프로그램이 쓰는 방식이 아닙니다.</translation>
    </message>
    <message>
        <source>{label} needs at least one value.</source>
        <extracomment>sweeps</extracomment>
        <translation>{label}에는 값이 하나 이상 필요합니다.</translation>
    </message>
    <message>
        <source>{point}: {problem}</source>
        <extracomment>sweeps</extracomment>
        <translation>{point}: {problem}</translation>
    </message>
    <message>
        <source>{label} has no effect with these settings: every run would be the same.</source>
        <extracomment>sweeps</extracomment>
        <translation>이 설정에서 {label}은(는) 효과가 없습니다. 모든 실행이 같아집니다.</translation>
    </message>
    <message>
        <source>The sweep could not be saved as {path}: {reason}.</source>
        <extracomment>sweeps</extracomment>
        <translation>스윕을 {path}(으)로 저장할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>{name} is damaged or not a sweep of MNIST Desktop.</source>
        <extracomment>sweeps</extracomment>
        <translation>{name}은(는) 손상되었거나 MNIST Desktop의 스윕이 아닙니다.</translation>
    </message>
    <message>
        <source>{name} is damaged: it is no whole sweep.</source>
        <extracomment>sweeps</extracomment>
        <translation>{name}이(가) 손상되었습니다. 온전한 스윕이 아닙니다.</translation>
    </message>
    <message>
        <source>{where} cannot be opened: {reason}.</source>
        <extracomment>sweeps</extracomment>
        <translation>{where}을(를) 열 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>{point}, seed {seed}: {sentence}</source>
        <extracomment>sweeps</extracomment>
        <translation>{point}, 시드 {seed}: {sentence}</translation>
    </message>
    <message>
        <source>{sentence} So it did {times} times.</source>
        <extracomment>sweeps</extracomment>
        <translation>{sentence} {times}번 그랬습니다.</translation>
    </message>
    <message>
        <source>The run could not be kept.</source>
        <extracomment>sweeps</extracomment>
        <translation>실행을 보관할 수 없습니다.</translation>
    </message>
    <message>
        <source>{label}: more than {most:,} values are too many.</source>
        <extracomment>sweeps</extracomment>
        <translation>{label}: 값이 {most:,}개를 넘으면 너무 많습니다.</translation>
    </message>
    <message>
        <source>{label}: &apos;{text}&apos; may be one number or several. Write 0.5 for a half, and a space after a comma that parts two values.</source>
        <extracomment>sweeps</extracomment>
        <translation>{label}: &apos;{text}&apos;은(는) 수 하나일 수도, 여럿일 수도 있습니다. 2분의 1은 0.5로 쓰고, 두 값을 나누는 쉼표 뒤에는 한 칸 띄우세요.</translation>
    </message>
    <message>
        <source>There is no setting &apos;{knob}&apos;.</source>
        <extracomment>sweeps</extracomment>
        <translation>&apos;{knob}&apos;(이)라는 설정이 없습니다.</translation>
    </message>
    <message>
        <source>The seed is no setting to compare: say how many seeds each value takes.</source>
        <extracomment>sweeps</extracomment>
        <translation>시드는 비교할 설정이 아닙니다. 값마다 시드를 몇 개 쓸지 정하세요.</translation>
    </message>
    <message>
        <source>{label} is no setting to compare.</source>
        <extracomment>sweeps</extracomment>
        <translation>{label}은(는) 비교할 설정이 아닙니다.</translation>
    </message>
    <message>
        <source>{label}: &apos;{item}&apos; is no range. Write one as &apos;0.001..1 log 4&apos; or as &apos;0..0.5 step 0.1&apos;.</source>
        <extracomment>sweeps</extracomment>
        <translation>{label}: &apos;{item}&apos;은(는) 범위가 아닙니다. &apos;0.001..1 log 4&apos;나 &apos;0..0.5 step 0.1&apos;처럼 쓰세요.</translation>
    </message>
    <message>
        <source>{label}: a number in &apos;{item}&apos; is too large.</source>
        <extracomment>sweeps</extracomment>
        <translation>{label}: &apos;{item}&apos;에 너무 큰 수가 있습니다.</translation>
    </message>
    <message>
        <source>{label}: a step is more than zero.</source>
        <extracomment>sweeps</extracomment>
        <translation>{label}: 간격은 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>{label}: &apos;{item}&apos; has more than {most:,} values.</source>
        <extracomment>sweeps</extracomment>
        <translation>{label}: &apos;{item}&apos;의 값이 {most:,}개를 넘습니다.</translation>
    </message>
    <message>
        <source>{reason}.</source>
        <extracomment>course</extracomment>
        <translation>{reason}.</translation>
    </message>
    <message>
        <source>{label} cannot be off.</source>
        <extracomment>sweeps</extracomment>
        <translation>{label}은(는) 끌 수 없습니다.</translation>
    </message>
    <message>
        <source>{label}: &apos;{item}&apos; is no number. Commas part the values: write 10000, not 10,000.</source>
        <extracomment>sweeps</extracomment>
        <translation>{label}: &apos;{item}&apos;은(는) 수가 아닙니다. 쉼표는 값을 나눕니다. 10,000이 아니라 10000으로 쓰세요.</translation>
    </message>
    <message>
        <source>{label}: &apos;log&apos; takes how many values, 2 to {most:,}.</source>
        <extracomment>sweeps</extracomment>
        <translation>{label}: &apos;log&apos; 뒤에는 값의 개수를 2~{most:,}(으)로 씁니다.</translation>
    </message>
    <message>
        <source>{label}: a log range goes between two numbers above zero.</source>
        <extracomment>sweeps</extracomment>
        <translation>{label}: log 범위는 0보다 큰 두 수 사이입니다.</translation>
    </message>
    <message>
        <source>The training broke off with an error of the program: {kind}: {reason}</source>
        <extracomment>sweeps</extracomment>
        <translation>프로그램의 오류로 학습이 끊겼습니다: {kind}: {reason}</translation>
    </message>
    <message>
        <source>Reconstruction error</source>
        <extracomment>ui/charts</extracomment>
        <translation>복원 오차</translation>
    </message>
    <message>
        <source>error</source>
        <extracomment>ui/charts</extracomment>
        <translation>오차</translation>
    </message>
    <message>
        <source>epoch of pre-training</source>
        <extracomment>ui/charts</extracomment>
        <translation>사전 학습 에포크</translation>
    </message>
    <message>
        <source>Pre-training: how badly each layer gives back what it is shown, as the mean squared error per unit, before the network is trained on labels.</source>
        <extracomment>ui/charts</extracomment>
        <translation>사전 학습: 레이블로 학습하기 전에, 각 층이 본 것을 얼마나 못 되돌려 주는지를 뉴런당 평균 제곱 오차로 나타냅니다.</translation>
    </message>
    <message>
        <source>layer {}</source>
        <extracomment>ui/charts</extracomment>
        <translation>층 {}</translation>
    </message>
    <message>
        <source>epoch {:.2f}</source>
        <extracomment>ui/charts</extracomment>
        <translation>에포크 {:.2f}</translation>
    </message>
    <message>
        <source>What the network reads</source>
        <extracomment>ui/digit</extracomment>
        <translation>신경망의 답</translation>
    </message>
    <message>
        <source>one is no digit</source>
        <extracomment>publishing/exports</extracomment>
        <translation>숫자가 아닌 것이 있음</translation>
    </message>
    <message>
        <source>I can only answer 0 to 9.</source>
        <extracomment>ui/digit</extracomment>
        <translation>저는 0~9로만 답할 수 있습니다.</translation>
    </message>
    <message>
        <source>sure</source>
        <extracomment>ui/digit</extracomment>
        <translation>확실</translation>
    </message>
    <message>
        <source>unsure, perhaps {}</source>
        <extracomment>ui/digit</extracomment>
        <translation>불확실, {}일 수도</translation>
    </message>
    <message>
        <source>unsure of the {}</source>
        <extracomment>ui/digit</extracomment>
        <translation>{} 불확실</translation>
    </message>
    <message>
        <source>each ≥ {}</source>
        <extracomment>ui/digit</extracomment>
        <translation>각각 ≥ {}</translation>
    </message>
    <message>
        <source>The network is still being loaded.</source>
        <extracomment>ui/digit</extracomment>
        <translation>신경망을 불러오고 있습니다.</translation>
    </message>
    <message>
        <source>The bars show which digit is least unlike it.</source>
        <extracomment>ui/digit</extracomment>
        <translation>막대는 어느 숫자와 그나마 가까운지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Looking through the training images …</source>
        <extracomment>ui/digit</extracomment>
        <translation>훈련 이미지를 살펴보고 있습니다 …</translation>
    </message>
    <message>
        <source>Why it was read so could not be found out: {}.</source>
        <extracomment>ui/digit</extracomment>
        <translation>왜 그렇게 읽었는지 알아낼 수 없었습니다: {}.</translation>
    </message>
    <message>
        <source>File the drawing as a {} in your handwriting, from which the network can learn ({} on the pad)</source>
        <extracomment>ui/digit</extracomment>
        <translation>그린 숫자를 내 손글씨에 {} 숫자로 보관합니다. 신경망이 여기서 배울 수 있습니다(그림판에서 {} 키)</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>ui/digit</extracomment>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Take it back: it was another digit, or none</source>
        <extracomment>ui/digit</extracomment>
        <translation>다른 숫자였거나 숫자가 아니면 되돌립니다</translation>
    </message>
    <message>
        <source>Which digit was it? My hand keeps it.</source>
        <extracomment>ui/digit</extracomment>
        <translation>어떤 숫자였나요? 내 손글씨에 보관합니다.</translation>
    </message>
    <message>
        <source>Kept as a {} ✓</source>
        <extracomment>ui/digit</extracomment>
        <translation>{} 숫자로 보관했습니다 ✓</translation>
    </message>
    <message>
        <source>Kept as a {} ✓ And the next digit?</source>
        <extracomment>ui/digit</extracomment>
        <translation>{} 숫자로 보관했습니다 ✓ 다음 숫자는요?</translation>
    </message>
    <message>
        <source>That was a {}</source>
        <extracomment>ui/digit</extracomment>
        <translation>이것은 {} 숫자였습니다</translation>
    </message>
    <message>
        <source>Show this digit&apos;s bars</source>
        <extracomment>ui/digit</extracomment>
        <translation>이 숫자의 막대를 봅니다</translation>
    </message>
    <message>
        <source>Digits of the number</source>
        <extracomment>ui/digit</extracomment>
        <translation>수의 숫자들</translation>
    </message>
    <message>
        <source>Digit {}, read as {}</source>
        <extracomment>ui/digit</extracomment>
        <translation>숫자 {}, 읽은 값 {}</translation>
    </message>
    <message>
        <source>Draw a digit on the pad to see what the network gets of it.</source>
        <extracomment>ui/digit</extracomment>
        <translation>그림판에 숫자를 그리면 신경망이 무엇을 보는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>MNIST&apos;s digits were made the same way. Dotted: the 20&#xa0;×&#xa0;20 box; cross: the ink&apos;s balance point.</source>
        <extracomment>ui/digit</extracomment>
        <translation>MNIST의 숫자도 이렇게 만들었습니다. 점선: 20 × 20 상자, 십자: 획의 무게 중심.</translation>
    </message>
    <message>
        <source>The drawing measured, beside the training images</source>
        <extracomment>ui/digit</extracomment>
        <translation>그린 숫자를 잰 값과 훈련 이미지</translation>
    </message>
    <message>
        <source>&lt;p&gt;The average over up to a thousand training images of this digit. About two thirds of them lie within the ± on either side of it (their standard deviation).&lt;/p&gt;</source>
        <extracomment>ui/digit</extracomment>
        <translation>&lt;p&gt;이 숫자의 훈련 이미지 최대 천 장의 평균입니다. 약 3분의 2가 양쪽 ±(표준편차) 안에 있습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The average over the training images shown above: those that differ least from your drawing, pixel by pixel.&lt;/p&gt;</source>
        <extracomment>ui/digit</extracomment>
        <translation>&lt;p&gt;위에 보이는 훈련 이미지의 평균입니다. 그린 숫자와 픽셀마다 견주어 차이가 가장 작은 이미지입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Your digit</source>
        <extracomment>ui/digit</extracomment>
        <translation>내 숫자</translation>
    </message>
    <message>
        <source>With only its {} changed, {} gets {} instead of {}</source>
        <extracomment>ui/digit</extracomment>
        <translation>{}만 바꾸면 {}의 확률: {} (지금은 {})</translation>
    </message>
    <message>
        <source>stroke width</source>
        <extracomment>ui/digit</extracomment>
        <translation>획 굵기</translation>
    </message>
    <message>
        <source>slant</source>
        <extracomment>ui/digit</extracomment>
        <translation>기울기</translation>
    </message>
    <message>
        <source>proportions</source>
        <extracomment>ui/digit</extracomment>
        <translation>비율</translation>
    </message>
    <message>
        <source>amount of ink</source>
        <extracomment>ui/digit</extracomment>
        <translation>획의 양</translation>
    </message>
    <message>
        <source>How wide the pen&apos;s line is on average, worked out from the amount of ink and the length of the ink&apos;s outline.</source>
        <extracomment>ui/digit</extracomment>
        <translation>획의 양과 획의 윤곽 길이로 계산한 선의 평균 굵기입니다.</translation>
    </message>
    <message>
        <source>How far the ink leans: the angle by which the rows of pixels would have to be shifted against each other until it stood upright, and less than 0 where it leans to the left.</source>
        <extracomment>ui/digit</extracomment>
        <translation>획이 기운 정도입니다. 똑바로 설 때까지 픽셀 행을 서로 밀어야 하는 각도이며, 왼쪽으로 기울면 0보다 작습니다.</translation>
    </message>
    <message>
        <source>The width of the smallest upright box around the ink, divided by its height.</source>
        <extracomment>ui/digit</extracomment>
        <translation>획을 둘러싼 가장 작은 상자의 너비를 높이로 나눈 값입니다.</translation>
    </message>
    <message>
        <source>The ink of all pixels added up, where a pixel full of ink counts as 1 and a half-full one as a half.</source>
        <extracomment>ui/digit</extracomment>
        <translation>모든 픽셀의 획을 더한 값입니다. 꽉 찬 픽셀은 1, 반만 찬 픽셀은 2분의 1로 셉니다.</translation>
    </message>
    <message>
        <source>Usual for an&#xa0;{}</source>
        <extracomment>ui/digit</extracomment>
        <translation>{} 숫자의 보통 값</translation>
    </message>
    <message>
        <source>Usual for a&#xa0;{}</source>
        <extracomment>ui/digit</extracomment>
        <translation>{} 숫자의 보통 값</translation>
    </message>
    <message>
        <source>With only its {} changed, read as {} ({})</source>
        <extracomment>ui/digit</extracomment>
        <translation>{}만 바꾸면 답이 {} ({})</translation>
    </message>
    <message>
        <source>Your drawing</source>
        <extracomment>ui/digit</extracomment>
        <translation>그린 숫자</translation>
    </message>
    <message>
        <source>Nearest {}s</source>
        <extracomment>ui/digit</extracomment>
        <translation>가까운 {} 숫자</translation>
    </message>
    <message>
        <source>What the network sees: your drawing brought to 28 × 28 pixels as MNIST&apos;s digits were, scaled to 20 pixels and centred by its mass.</source>
        <extracomment>ui/digit</extracomment>
        <translation>신경망이 보는 것: MNIST의 숫자처럼 20픽셀로 맞추고 무게 중심을 가운데에 둔 28 × 28 픽셀의 그림입니다.</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <extracomment>ui/digit</extracomment>
        <translation>신경망이 보는 것</translation>
    </message>
    <message>
        <source>Random test image</source>
        <extracomment>ui/digit</extracomment>
        <translation>테스트 이미지</translation>
    </message>
    <message>
        <source>Asks the network fifty times in train mode too, where dropout silences other units each time and batch norm looks at a batch of other images, and shows on each bar how the answers scatter. The bars themselves stay those of eval mode.</source>
        <extracomment>ui/digit</extracomment>
        <translation>학습 모드에서도 신경망에 쉰 번 묻습니다. 드롭아웃은 매번 다른 뉴런을 쉬게 하고 배치 정규화는 다른 이미지의 배치를 봅니다. 막대마다 답이 얼마나 흩어지는지 보여 줍니다. 막대는 평가 모드의 것입니다.</translation>
    </message>
    <message>
        <source>There is no picture to paste: copy one first.</source>
        <extracomment>ui/digit</extracomment>
        <translation>붙여 넣을 그림이 없습니다. 먼저 그림을 복사하세요.</translation>
    </message>
    <message>
        <source>Here stands what the network reads, and how sure it is.</source>
        <extracomment>ui/digit</extracomment>
        <translation>신경망이 읽은 답과 얼마나 확실한지를 여기에 보여 줍니다.</translation>
    </message>
    <message>
        <source>Test image {:,}: label {}, prediction {}, {}</source>
        <extracomment>ui/digit</extracomment>
        <translation>테스트 이미지 {:,}: 레이블 {}, 예측 {}, {}</translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <extracomment>ui/digit</extracomment>
        <translation>숫자 그리기</translation>
    </message>
    <message>
        <source>The 28 × 28 pixels are on the clipboard.</source>
        <extracomment>ui/digit</extracomment>
        <translation>28 × 28 픽셀을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>No network has been trained yet. Press Train.</source>
        <extracomment>ui/digit</extracomment>
        <translation>아직 학습한 신경망이 없습니다. 학습을 누르세요.</translation>
    </message>
    <message>
        <source>right</source>
        <extracomment>ui/digit</extracomment>
        <translation>정답</translation>
    </message>
    <message>
        <source>wrong</source>
        <extracomment>ui/digit</extracomment>
        <translation>오답</translation>
    </message>
    <message>
        <source>Train mode</source>
        <extracomment>ui/digit</extracomment>
        <translation>학습 모드</translation>
    </message>
    <message>
        <source>Pictures ({})</source>
        <extracomment>ui/digit</extracomment>
        <translation>그림 ({})</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <extracomment>ui/digit</extracomment>
        <translation>그림 열기</translation>
    </message>
    <message>
        <source>The picture shows nothing: it is of one colour.</source>
        <extracomment>ui/digit</extracomment>
        <translation>그림에 아무것도 없습니다. 한 가지 색뿐입니다.</translation>
    </message>
    <message>
        <source>No digit was found in the picture.</source>
        <extracomment>ui/digit</extracomment>
        <translation>그림에서 숫자를 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>The pasted picture</source>
        <extracomment>ui/digit</extracomment>
        <translation>붙여 넣은 그림</translation>
    </message>
    <message>
        <source>The network could not be asked: {}.</source>
        <extracomment>ui/digit</extracomment>
        <translation>신경망에 물을 수 없습니다: {}.</translation>
    </message>
    <message>
        <source>The network&apos;s weights are no longer finite numbers.</source>
        <extracomment>ui/digit</extracomment>
        <translation>신경망의 가중치가 더는 유한한 수가 아닙니다.</translation>
    </message>
    <message>
        <source>Cut to its ink</source>
        <extracomment>ui/digit</extracomment>
        <translation>획만 자르기</translation>
    </message>
    <message>
        <source>Scaled to 20&#xa0;×&#xa0;20</source>
        <extracomment>ui/digit</extracomment>
        <translation>20 × 20으로 맞추기</translation>
    </message>
    <message>
        <source>Centred by mass: 28&#xa0;×&#xa0;28</source>
        <extracomment>ui/digit</extracomment>
        <translation>무게 중심 맞추기: 28 × 28</translation>
    </message>
    <message>
        <source>Where on the pad and how large it is makes no difference.</source>
        <extracomment>ui/digit</extracomment>
        <translation>그림판의 어디에 얼마나 크게 그렸는지는 상관없습니다.</translation>
    </message>
    <message>
        <source>The smallest upright box that holds the ink.</source>
        <extracomment>ui/digit</extracomment>
        <translation>획을 담는 가장 작은 상자입니다.</translation>
    </message>
    <message>
        <source>Its longer side becomes 20 pixels long; its proportions stay.</source>
        <extracomment>ui/digit</extracomment>
        <translation>긴 쪽이 20픽셀이 됩니다. 비율은 그대로입니다.</translation>
    </message>
    <message>
        <source>Moved by whole pixels until the balance point of its ink, its centre of mass, is in the middle. This is all that the network sees.</source>
        <extracomment>ui/digit</extracomment>
        <translation>획의 무게 중심이 가운데에 올 때까지 픽셀 단위로 옮깁니다. 신경망은 이것만 봅니다.</translation>
    </message>
    <message>
        <source>Nearest {}s in the training images</source>
        <extracomment>ui/digit</extracomment>
        <translation>훈련 이미지 중 가까운 {} 숫자</translation>
    </message>
    <message>
        <source>{}, number {}</source>
        <extracomment>ui/digit</extracomment>
        <translation>{}, {}번</translation>
    </message>
    <message>
        <source>Training image {}</source>
        <extracomment>ui/digit</extracomment>
        <translation>훈련 이미지 {}</translation>
    </message>
    <message>
        <source>&lt;p&gt;How probable each digit is to the network, from softmax over its ten scores. It is sure of something even when you draw no digit: it knows nothing else.&lt;/p&gt;</source>
        <extracomment>ui/digit</extracomment>
        <translation>&lt;p&gt;점수 열 개의 소프트맥스로 얻은, 숫자마다의 확률입니다. 숫자가 아닌 것을 그려도 무언가를 확신합니다. 다른 것을 모르기 때문입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>No prediction</source>
        <extracomment>ui/digit</extracomment>
        <translation>예측 없음</translation>
    </message>
    <message>
        <source>No digit; least unlike {}, {}</source>
        <extracomment>ui/digit</extracomment>
        <translation>숫자 아님, 그나마 가까운 숫자 {}, {}</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <extracomment>ui/digit</extracomment>
        <translation>{}, {}</translation>
    </message>
    <message>
        <source>train mode: {} in {} of {}</source>
        <extracomment>ui/digit</extracomment>
        <translation>학습 모드: {} ({}/{})</translation>
    </message>
    <message>
        <source>&lt;p&gt;The dots are {} answers in train mode to the same drawing. Nine in ten lie within the line&apos;s ends, and half on either side of its tick.&lt;/p&gt;</source>
        <extracomment>ui/digit</extracomment>
        <translation>&lt;p&gt;점은 같은 그림에 학습 모드로 답한 {}번의 답입니다. 열에 아홉은 선의 양 끝 사이에 있고, 눈금 양쪽에 반씩 있습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Train mode answers the same: no dropout and no batch norm.</source>
        <extracomment>ui/digit</extracomment>
        <translation>학습 모드의 답도 같습니다. 드롭아웃도 배치 정규화도 없습니다.</translation>
    </message>
    <message>
        <source>Train mode, {} answers: {}</source>
        <extracomment>ui/digit</extracomment>
        <translation>학습 모드, 답 {}개: {}</translation>
    </message>
    <message>
        <source>{}: {}×</source>
        <extracomment>ui/digit</extracomment>
        <translation>{}: {}×</translation>
    </message>
    <message>
        <source>There is no display to open a window on.</source>
        <extracomment>ui</extracomment>
        <translation>창을 열 디스플레이가 없습니다.</translation>
    </message>
    <message>
        <source>The display {display} does not answer, so no window can be opened on it.</source>
        <extracomment>ui</extracomment>
        <translation>디스플레이 {display}이(가) 응답하지 않아 창을 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Qt needs libraries that this system lacks. On Debian or Ubuntu run: sudo apt-get install {missing}.</source>
        <extracomment>ui</extracomment>
        <translation>이 시스템에 Qt가 쓰는 라이브러리가 없습니다. Debian이나 Ubuntu에서는 다음을 실행하세요: sudo apt-get install {missing}.</translation>
    </message>
    <message>
        <source>Show or hide the settings that are seldom changed</source>
        <extracomment>ui/form</extracomment>
        <translation>잘 바꾸지 않는 설정을 보이거나 숨깁니다</translation>
    </message>
    <message>
        <source>Data</source>
        <extracomment>publishing</extracomment>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Network</source>
        <extracomment>publishing</extracomment>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Training</source>
        <extracomment>publishing</extracomment>
        <translation>학습</translation>
    </message>
    <message>
        <source>More settings ({}) ▸</source>
        <extracomment>ui/form</extracomment>
        <translation>설정 더 보기({}) ▸</translation>
    </message>
    <message>
        <source>Fewer settings ▾</source>
        <extracomment>ui/form</extracomment>
        <translation>설정 줄이기 ▾</translation>
    </message>
    <message>
        <source>Changed: it was {}. {}</source>
        <extracomment>ui/form</extracomment>
        <translation>바뀜: 원래 값은 {}입니다. {}</translation>
    </message>
    <message>
        <source>Units</source>
        <extracomment>ui/form</extracomment>
        <translation>뉴런 수</translation>
    </message>
    <message>
        <source>Units per layer</source>
        <extracomment>ui/form</extracomment>
        <translation>층마다 뉴런 수</translation>
    </message>
    <message>
        <source>Units of hidden layer {}</source>
        <extracomment>ui/form</extracomment>
        <translation>은닉층 {}의 뉴런 수</translation>
    </message>
    <message>
        <source>{taken}, not {text}</source>
        <extracomment>ui/form</extracomment>
        <translation>{taken}(이)어야 합니다. {text}은(는) 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Learn my hand</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>내 손글씨 배우기</translation>
    </message>
    <message>
        <source>Give the selected digits another label (keys 0 to 9)</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>고른 숫자의 레이블을 바꿉니다(0~9 키)</translation>
    </message>
    <message>
        <source>Delete the selected digits (Delete)</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>고른 숫자를 삭제합니다(Delete)</translation>
    </message>
    <message>
        <source>Add labelled pictures of digits to yours</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>레이블이 있는 숫자 그림을 내 손글씨에 더합니다</translation>
    </message>
    <message>
        <source>Write all your digits as files for other programs</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>내 숫자를 모두 다른 프로그램을 위한 파일로 씁니다</translation>
    </message>
    <message>
        <source>Export PNG pictures into an empty folder</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>빈 폴더에 PNG 그림으로 내보내기</translation>
    </message>
    <message>
        <source>Export IDX files into a folder</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>폴더에 IDX 파일로 내보내기</translation>
    </message>
    <message>
        <source>Train the network on your digits</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>신경망이 내 숫자로 학습합니다</translation>
    </message>
    <message>
        <source>Take back the last change of your digits (Ctrl+Z)</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>내 숫자의 마지막 변경을 되돌립니다(Ctrl+Z)</translation>
    </message>
    <message>
        <source>Import a folder of pictures</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>그림 폴더 가져오기</translation>
    </message>
    <message>
        <source>Import IDX files</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>IDX 파일 가져오기</translation>
    </message>
    <message>
        <source>IDX files (*idx?-ubyte *idx?-ubyte.gz);;All files (*)</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>IDX 파일 (*idx?-ubyte *idx?-ubyte.gz);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Relabel</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>레이블 바꾸기</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Import …</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>가져오기 …</translation>
    </message>
    <message>
        <source>Export …</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>내보내기 …</translation>
    </message>
    <message>
        <source>Folder of &amp;pictures …</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>그림 폴더(&amp;P) …</translation>
    </message>
    <message>
        <source>&amp;IDX files …</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>IDX 파일(&amp;I) …</translation>
    </message>
    <message>
        <source>&amp;PNG pictures …</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>PNG 그림(&amp;P) …</translation>
    </message>
    <message>
        <source>Take back: {} (Ctrl+Z)</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>되돌리기: {} (Ctrl+Z)</translation>
    </message>
    <message>
        <source>From {} digits of yours, among many of MNIST&apos;s, so that it does not forget those. What it reads then will stand here.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>내 숫자 {}개로 배우되, MNIST를 잊지 않도록 많은 MNIST 숫자와 함께 배웁니다. 배운 뒤의 결과를 여기에 보여 줍니다.</translation>
    </message>
    <message>
        <source>Your handwriting: {} → {}</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>내 손글씨: {} → {}</translation>
    </message>
    <message>
        <source>Turned right: {}. Turned wrong: {}. Still misread: {}. It has learned from these very digits: draw others to try it.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>맞게 됨: {}. 틀리게 됨: {}. 아직 틀림: {}. 바로 이 숫자들로 배웠으니, 다른 숫자를 그려서 시험해 보세요.</translation>
    </message>
    <message>
        <source>Your network is learning your hand …</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>신경망이 내 손글씨를 배우고 있습니다 …</translation>
    </message>
    <message>
        <source>{}, was {}</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>{}, 전에는 {}</translation>
    </message>
    <message>
        <source>Your handwriting: {}</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>내 손글씨: {}</translation>
    </message>
    <message>
        <source>{} read as {}</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>{} → {}</translation>
    </message>
    <message>
        <source>Your {}, filed {}.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>내 숫자 {}, 보관한 날 {}.</translation>
    </message>
    <message>
        <source>The network&apos;s answer is not a finite number.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>신경망의 답이 유한한 수가 아닙니다.</translation>
    </message>
    <message>
        <source>{} not read</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>{} 못 읽음</translation>
    </message>
    <message>
        <source>The network says {}, {}.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>신경망의 답은 {}, {}입니다.</translation>
    </message>
    <message>
        <source>Show all digits, those of one label, or those misread</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>모든 숫자, 한 레이블의 숫자, 또는 잘못 읽은 숫자를 봅니다</translation>
    </message>
    <message>
        <source>No digits of yours yet. Draw a digit on the pad and press the number that it was.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>아직 내 숫자가 없습니다. 그림판에 숫자를 그리고 그 숫자를 누르세요.</translation>
    </message>
    <message>
        <source>Your digits</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>내 숫자들</translation>
    </message>
    <message>
        <source>&lt;p&gt;The digits that you filed under what they are; those in a frame are misread. Select some to give them another label or to delete them, press one to put it on the pad.&lt;/p&gt;</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>&lt;p&gt;어떤 숫자인지 정해 보관한 숫자들입니다. 테두리가 있는 것은 잘못 읽은 숫자입니다. 골라서 레이블을 바꾸거나 삭제하고, 하나를 누르면 그림판에 올립니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>with black and white exchanged</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>검은색과 흰색을 바꿔서</translation>
    </message>
    <message>
        <source>with rows and columns exchanged, as EMNIST has them</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>EMNIST처럼 행과 열을 바꿔서</translation>
    </message>
    <message>
        <source>with black and white, and rows and columns exchanged</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>검은색과 흰색, 행과 열을 모두 바꿔서</translation>
    </message>
    <message>
        <source>Exchange</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Which digits are shown</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>어떤 숫자를 볼지</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>모두</translation>
    </message>
    <message>
        <source>Misread</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>잘못 읽음</translation>
    </message>
    <message>
        <source>The digits below were read before that: export them to keep them.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>아래의 숫자는 그 전에 읽은 것입니다. 보관하려면 내보내세요.</translation>
    </message>
    <message>
        <source>{} more in the file cannot be read.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>파일에 읽을 수 없는 숫자가 {}개 더 있습니다.</translation>
    </message>
    <message>
        <source>The network reads {} of them ({} of {}).</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>신경망이 {2}개 중 {1}개를 바르게 읽습니다({0}).</translation>
    </message>
    <message>
        <source>{} of yours, none yet of {}.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>내 숫자 {}개, 아직 없는 숫자: {}.</translation>
    </message>
    <message>
        <source>To learn from, there must be digits with two different labels.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>배우려면 레이블이 다른 숫자가 둘 이상 있어야 합니다.</translation>
    </message>
    <message>
        <source>1 digit</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>숫자 1개</translation>
    </message>
    <message>
        <source>The network reads {} of {} of them as they are, and {} {}.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>그대로 읽으면 {1}개 중 {0}개, {3} 읽으면 {2}개를 맞힙니다.</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>보기(&amp;W)</translation>
    </message>
    <message>
        <source>Digits that you have as pictures or as IDX files can be imported.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>그림이나 IDX 파일로 가진 숫자를 가져올 수 있습니다.</translation>
    </message>
    <message>
        <source>{} of yours, {} of each.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>내 숫자 {}개, 숫자마다 {}개.</translation>
    </message>
    <message>
        <source>a {} filed</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>{} 숫자 보관</translation>
    </message>
    <message>
        <source>Imported {} from {}.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>{1}에서 {0}를 가져왔습니다.</translation>
    </message>
    <message>
        <source>The network is reading them …</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>신경망이 읽고 있습니다 …</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>{}~{}</translation>
    </message>
    <message>
        <source>{:,} digits</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>숫자 {:,}개</translation>
    </message>
    <message>
        <source>{} relabelled as {}</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>{} 레이블을 {} 레이블로 변경</translation>
    </message>
    <message>
        <source>{} deleted</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>{} 삭제</translation>
    </message>
    <message>
        <source>{} imported</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>{} 가져오기</translation>
    </message>
    <message>
        <source>{} exchanged</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>{} 바꾸기</translation>
    </message>
    <message>
        <source>Exported {} to {}.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>{1}에 {0}를 내보냈습니다.</translation>
    </message>
    <message>
        <source>There is no network yet that reads your digits.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>아직 내 숫자를 읽는 신경망이 없습니다.</translation>
    </message>
    <message>
        <source>There are no digits in {}.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>{}에 숫자가 없습니다.</translation>
    </message>
    <message>
        <source>Not taken, {} in all: {}.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>가져오지 않은 것 모두 {}개: {}.</translation>
    </message>
    <message>
        <source>There is no {} of yours yet.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>아직 {} 숫자가 없습니다.</translation>
    </message>
    <message>
        <source>The network reads all of them.</source>
        <extracomment>ui/handwriting</extracomment>
        <translation>신경망이 모두 바르게 읽습니다.</translation>
    </message>
    <message>
        <source>Ways down a hill</source>
        <extracomment>ui/hills</extracomment>
        <translation>언덕을 내려가는 길</translation>
    </message>
    <message>
        <source>first weight</source>
        <extracomment>ui/hills</extracomment>
        <translation>첫째 가중치</translation>
    </message>
    <message>
        <source>second weight</source>
        <extracomment>ui/hills</extracomment>
        <translation>둘째 가중치</translation>
    </message>
    <message>
        <source>The function of two weights that the optimizers go down</source>
        <extracomment>ui/hills</extracomment>
        <translation>옵티마이저가 내려가는, 두 가중치의 함수</translation>
    </message>
    <message>
        <source>How many steps they have gone</source>
        <extracomment>ui/hills</extracomment>
        <translation>몇 스텝을 갔는지</translation>
    </message>
    <message>
        <source>Let them go from the start</source>
        <extracomment>ui/hills</extracomment>
        <translation>처음부터 내려가게 합니다</translation>
    </message>
    <message>
        <source>Hill</source>
        <extracomment>ui/hills</extracomment>
        <translation>언덕</translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>ui/hills</extracomment>
        <translation>재생</translation>
    </message>
    <message>
        <source>Rate</source>
        <extracomment>ui/hills</extracomment>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Height</source>
        <extracomment>ui/hills</extracomment>
        <translation>높이</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>ui/hills</extracomment>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>&amp;Hill</source>
        <extracomment>ui/hills</extracomment>
        <translation>언덕(&amp;H)</translation>
    </message>
    <message>
        <source>step {}</source>
        <extracomment>ui/hills</extracomment>
        <translation>스텝 {}</translation>
    </message>
    <message>
        <source>Whether {} goes down the hill</source>
        <extracomment>ui/hills</extracomment>
        <translation>{} 옵티마이저가 언덕을 내려갈지</translation>
    </message>
    <message>
        <source>Learning rate of {}</source>
        <extracomment>ui/hills</extracomment>
        <translation>{} 옵티마이저의 학습률</translation>
    </message>
    <message>
        <source>This system has no font with Korean letters, so English is spoken. Install one, such as Noto Sans CJK.</source>
        <extracomment>ui</extracomment>
        <translation>이 시스템에 한글 글꼴이 없어 영어로 표시합니다. Noto Sans CJK 같은 글꼴을 설치하세요.</translation>
    </message>
    <message>
        <source>This network has no hidden layer: its weights and its bias are all that it has learned.</source>
        <extracomment>ui/layers</extracomment>
        <translation>이 신경망에는 은닉층이 없습니다. 배운 것은 가중치와 편향뿐입니다.</translation>
    </message>
    <message>
        <source>The weights from the 784 pixels to each digit, as pictures: blue where ink makes the digit more likely, red where it makes it less likely.</source>
        <extracomment>ui/layers</extracomment>
        <translation>784개 픽셀에서 각 숫자로 가는 가중치의 그림입니다. 파란색은 획이 있으면 그 숫자일 가능성이 커지는 곳, 빨간색은 작아지는 곳입니다.</translation>
    </message>
    <message>
        <source>to the {}, from the pixel in row {}, column {}: {}</source>
        <extracomment>ui/layers</extracomment>
        <translation>{1}행 {2}열 픽셀에서 {0} 쪽으로: {3}</translation>
    </message>
    <message>
        <source>This network has no hidden layer: it holds ten templates against the picture. Ink on blue speaks for the digit, ink on red against it.</source>
        <extracomment>ui/layers</extracomment>
        <translation>이 신경망에는 은닉층이 없습니다. 템플릿 열 개를 그림에 대 봅니다. 파란 곳의 획은 그 숫자에 찬성, 빨간 곳의 획은 반대입니다.</translation>
    </message>
    <message>
        <source>The templates of the ten digits</source>
        <extracomment>ui/layers</extracomment>
        <translation>숫자 열 개의 템플릿</translation>
    </message>
    <message>
        <source>None of the four rows lies on the side of 1.</source>
        <extracomment>ui/layers</extracomment>
        <translation>네 행 중 1 쪽에 있는 것이 없습니다.</translation>
    </message>
    <message>
        <source>w₁ = {}, w₂ = {}, b = {}.</source>
        <extracomment>ui/layers</extracomment>
        <translation>w₁ = {}, w₂ = {}, b = {}.</translation>
    </message>
    <message>
        <source>That is no line any more: the training has diverged.</source>
        <extracomment>ui/layers</extracomment>
        <translation>더는 선이 아닙니다. 학습이 발산했습니다.</translation>
    </message>
    <message>
        <source>The line cuts the axis of x₁ at {} and that of x₂ at {}.</source>
        <extracomment>ui/layers</extracomment>
        <translation>선은 x₁축을 {}에서, x₂축을 {}에서 자릅니다.</translation>
    </message>
    <message>
        <source>It says 1 where {} is above 0.</source>
        <extracomment>ui/layers</extracomment>
        <translation>{} 값이 0보다 크면 1이라고 답합니다.</translation>
    </message>
    <message>
        <source>The class whose score z is the largest is the answer:</source>
        <extracomment>ui/layers</extracomment>
        <translation>점수 z가 가장 큰 클래스가 답입니다:</translation>
    </message>
    <message>
        <source>The line is upright, at x₁ = {}.</source>
        <extracomment>ui/layers</extracomment>
        <translation>선은 x₁ = {}에서 수직입니다.</translation>
    </message>
    <message>
        <source>On the side of 1 lies {}.</source>
        <extracomment>ui/layers</extracomment>
        <translation>1 쪽에 있는 것: {}.</translation>
    </message>
    <message>
        <source>There is no line: it says {} everywhere.</source>
        <extracomment>ui/layers</extracomment>
        <translation>선이 없습니다. 어디서나 {} 값으로 답합니다.</translation>
    </message>
    <message>
        <source>The line is level, at x₂ = {}.</source>
        <extracomment>ui/layers</extracomment>
        <translation>선은 x₂ = {}에서 수평입니다.</translation>
    </message>
    <message>
        <source>step</source>
        <extracomment>cli</extracomment>
        <translation>스텝</translation>
    </message>
    <message>
        <source>{}, step {:,}: {}</source>
        <extracomment>ui/layers</extracomment>
        <translation>{}, 스텝 {:,}: {}</translation>
    </message>
    <message>
        <source>outputs</source>
        <extracomment>ui/layers</extracomment>
        <translation>출력</translation>
    </message>
    <message>
        <source>What the units put out for the probe batch, after the activation function: how many of the numbers lie where. A bar too high for the picture has a gap.</source>
        <extracomment>ui/layers</extracomment>
        <translation>조사용 배치에 대해 활성화 함수 뒤에 뉴런이 내보내는 값의 분포입니다. 그림보다 높은 막대는 끊어서 그립니다.</translation>
    </message>
    <message>
        <source>weights, line: at the start</source>
        <extracomment>ui/layers</extracomment>
        <translation>가중치, 선: 처음</translation>
    </message>
    <message>
        <source>The layer&apos;s weights: how many of them lie where now, and as a line where they lay when training began.</source>
        <extracomment>ui/layers</extracomment>
        <translation>이 층의 가중치 분포입니다. 선은 학습을 시작할 때의 분포입니다.</translation>
    </message>
    <message>
        <source>batch norm: means</source>
        <extracomment>ui/layers</extracomment>
        <translation>배치 정규화: 평균</translation>
    </message>
    <message>
        <source>A point for each unit: across the running mean, by which batch norm shifts when the network is used, up the mean of the probe batch, by which it shifts in training. On the diagonal both are the same; beside it, the network answers otherwise than it trains.</source>
        <extracomment>ui/layers</extracomment>
        <translation>뉴런마다 점 하나입니다. 가로는 신경망을 쓸 때 배치 정규화가 빼는 이동 평균, 세로는 학습할 때 빼는 조사용 배치의 평균입니다. 대각선에서는 둘이 같고, 벗어나면 학습할 때와 다르게 답합니다.</translation>
    </message>
    <message>
        <source>batch norm: variances</source>
        <extracomment>ui/layers</extracomment>
        <translation>배치 정규화: 분산</translation>
    </message>
    <message>
        <source>A point for each unit: across the running variance, by which batch norm scales when the network is used, up the variance of the probe batch, by which it scales in training.</source>
        <extracomment>ui/layers</extracomment>
        <translation>뉴런마다 점 하나입니다. 가로는 신경망을 쓸 때 배치 정규화가 나누는 이동 분산, 세로는 학습할 때 나누는 조사용 배치의 분산입니다.</translation>
    </message>
    <message>
        <source> · gradient norm {:.2g}</source>
        <extracomment>ui/layers</extracomment>
        <translation> · 기울기 크기 {:.2g}</translation>
    </message>
    <message>
        <source>Layer {}: {:,} units</source>
        <extracomment>ui/layers</extracomment>
        <translation>층 {}: 뉴런 {:,}개</translation>
    </message>
    <message>
        <source> · {} of the units dead</source>
        <extracomment>ui/layers</extracomment>
        <translation> · 죽은 뉴런 {}</translation>
    </message>
    <message>
        <source> · {} of the outputs saturated</source>
        <extracomment>ui/layers</extracomment>
        <translation> · 포화된 출력 {}</translation>
    </message>
    <message>
        <source>Dead units or saturated outputs of each layer</source>
        <extracomment>ui/layers</extracomment>
        <translation>각 층의 죽은 뉴런 또는 포화된 출력</translation>
    </message>
    <message>
        <source>The first figures come with the first steps.</source>
        <extracomment>ui/layers</extracomment>
        <translation>첫 수치는 첫 스텝과 함께 나옵니다.</translation>
    </message>
    <message>
        <source>Layers</source>
        <extracomment>ui/layers</extracomment>
        <translation>층</translation>
    </message>
    <message>
        <source>Each layer as it is now</source>
        <extracomment>ui/layers</extracomment>
        <translation>지금의 각 층</translation>
    </message>
    <message>
        <source>Train a network to see what goes on in its layers.</source>
        <extracomment>ui/layers</extracomment>
        <translation>신경망을 학습하면 층에서 일어나는 일을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The first figures come when pre-training is over.</source>
        <extracomment>ui/layers</extracomment>
        <translation>첫 수치는 사전 학습이 끝나면 나옵니다.</translation>
    </message>
    <message>
        <source>saturated outputs, %</source>
        <extracomment>ui/layers</extracomment>
        <translation>포화된 출력, %</translation>
    </message>
    <message>
        <source>The share of the layer&apos;s units that pass nothing on for any row of the probe batch. No gradient gets through them, so they learn nothing either.</source>
        <extracomment>ui/layers</extracomment>
        <translation>조사용 배치의 어느 행에도 아무것도 내보내지 않는 뉴런의 비율입니다. 기울기가 지나가지 못하므로 배우지도 못합니다.</translation>
    </message>
    <message>
        <source>dead units, %</source>
        <extracomment>ui/layers</extracomment>
        <translation>죽은 뉴런, %</translation>
    </message>
    <message>
        <source>Gradient norm of each layer</source>
        <extracomment>ui/layers</extracomment>
        <translation>각 층의 기울기 크기</translation>
    </message>
    <message>
        <source>How strongly the loss on the probe batch, the first 256 training images or all rows of a table, pulls at each layer&apos;s weights, on a log scale. Where the curves of the first layers lie far below the last one&apos;s, the gradient vanishes on its way to the input.</source>
        <extracomment>ui/layers</extracomment>
        <translation>조사용 배치(처음 훈련 이미지 256장, 표에서는 모든 행)의 손실이 각 층의 가중치를 얼마나 세게 당기는지를 로그 눈금으로 나타냅니다. 첫 층들의 곡선이 마지막 층보다 훨씬 아래에 있으면 기울기가 입력으로 가면서 소실된 것입니다.</translation>
    </message>
    <message>
        <source>output</source>
        <extracomment>ui/layers</extracomment>
        <translation>출력</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <extracomment>ui/layers</extracomment>
        <translation>기울기 크기</translation>
    </message>
    <message>
        <source>The share of the layer&apos;s outputs for the probe batch that lie outside of ({}): there the activation is nearly flat, and hardly any gradient gets through.</source>
        <extracomment>ui/layers</extracomment>
        <translation>조사용 배치에 대한 층의 출력 중 ({}) 범위를 벗어난 비율입니다. 거기서는 활성화 함수가 거의 평평해서 기울기가 거의 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>Layer:</source>
        <extracomment>ui/layers</extracomment>
        <translation>층:</translation>
    </message>
    <message>
        <source>running →</source>
        <extracomment>ui/layers</extracomment>
        <translation>이동값 →</translation>
    </message>
    <message>
        <source>unit {}: {:.3g}, batch {:.3g}</source>
        <extracomment>ui/layers</extracomment>
        <translation>뉴런 {}: {:.3g}, 배치 {:.3g}</translation>
    </message>
    <message>
        <source> (start {})</source>
        <extracomment>ui/layers</extracomment>
        <translation> (처음 {})</translation>
    </message>
    <message>
        <source>: {:.2g} … {:.2g}</source>
        <extracomment>ui/layers</extracomment>
        <translation>: {:.2g} … {:.2g}</translation>
    </message>
    <message>
        <source>Weights of layer 1: the {} most changed of {:,} units</source>
        <extracomment>ui/layers</extracomment>
        <translation>층 1의 가중치: 뉴런 {1:,}개 중 가장 많이 바뀐 {0}개</translation>
    </message>
    <message>
        <source>The weights from the 784 pixels to a unit of the first layer, as a picture: blue where ink makes the unit more active, red where it makes it less, grey where it does not matter. The units that have changed most since training began are first.</source>
        <extracomment>ui/layers</extracomment>
        <translation>784개 픽셀에서 첫 층의 뉴런으로 가는 가중치의 그림입니다. 파란색은 획이 있으면 뉴런이 더 활성화되는 곳, 빨간색은 덜 활성화되는 곳, 회색은 상관없는 곳입니다. 학습을 시작한 뒤 가장 많이 바뀐 뉴런이 먼저 나옵니다.</translation>
    </message>
    <message>
        <source>Weights of layer 1</source>
        <extracomment>ui/layers</extracomment>
        <translation>층 1의 가중치</translation>
    </message>
    <message>
        <source>Weights of the first layer</source>
        <extracomment>ui/layers</extracomment>
        <translation>첫 층의 가중치</translation>
    </message>
    <message>
        <source>unit {}: changed by {:.3g}</source>
        <extracomment>ui/layers</extracomment>
        <translation>뉴런 {}: {:.3g}만큼 바뀜</translation>
    </message>
    <message>
        <source>, {} of its start</source>
        <extracomment>ui/layers</extracomment>
        <translation>, 처음의 {}</translation>
    </message>
    <message>
        <source>{} was broken off after {} {:,} of {:,}.{}</source>
        <extracomment>ui/library</extracomment>
        <translation>{0} 실행이 {3:,} 중 {1} {2:,}에서 끊겼습니다.{4}</translation>
    </message>
    <message>
        <source>epoch</source>
        <extracomment>cli</extracomment>
        <translation>에포크</translation>
    </message>
    <message>
        <source> {} more are under Runs.</source>
        <extracomment>ui/library</extracomment>
        <translation> 실행 페이지에 {}개 더 있습니다.</translation>
    </message>
    <message>
        <source>A sweep was broken off, at {}.</source>
        <extracomment>ui/library</extracomment>
        <translation>스윕이 {}에서 끊겼습니다.</translation>
    </message>
    <message>
        <source>What of the runs is drawn. The smoothed loss is the mean over a twentieth of an epoch around each batch, or over what lies in a few pixels, if that is more.</source>
        <extracomment>ui/library</extracomment>
        <translation>실행의 무엇을 그릴지 정합니다. 평활한 손실은 각 배치 둘레 20분의 1 에포크의 평균이며, 몇 픽셀 안에 드는 것이 그보다 많으면 그것의 평균입니다.</translation>
    </message>
    <message>
        <source>What of the runs is drawn</source>
        <extracomment>ui/library</extracomment>
        <translation>실행의 무엇을 그릴지</translation>
    </message>
    <message>
        <source>Draw losses on a log scale, where the same factor is the same height everywhere. Accuracies have a plain scale.</source>
        <extracomment>ui/library</extracomment>
        <translation>손실을 로그 눈금으로 그립니다. 같은 배율은 어디서나 같은 높이입니다. 정확도는 보통 눈금입니다.</translation>
    </message>
    <message>
        <source>Select runs in the table to lay their curves over each other.</source>
        <extracomment>ui/library</extracomment>
        <translation>표에서 실행을 고르면 곡선을 겹쳐 보여 줍니다.</translation>
    </message>
    <message>
        <source>loss</source>
        <extracomment>ui/library</extracomment>
        <translation>손실</translation>
    </message>
    <message>
        <source>no losses</source>
        <extracomment>ui/library</extracomment>
        <translation>손실 없음</translation>
    </message>
    <message>
        <source>validation loss</source>
        <extracomment>publishing</extracomment>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>no validation</source>
        <extracomment>ui/library</extracomment>
        <translation>검증 없음</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <extracomment>publishing</extracomment>
        <translation>테스트 정확도</translation>
    </message>
    <message>
        <source>no accuracy</source>
        <extracomment>ui/library</extracomment>
        <translation>정확도 없음</translation>
    </message>
    <message>
        <source>not finite</source>
        <extracomment>ui/library</extracomment>
        <translation>유한하지 않음</translation>
    </message>
    <message>
        <source>Log scale</source>
        <extracomment>ui/library</extracomment>
        <translation>로그 눈금</translation>
    </message>
    <message>
        <source>Home shows all</source>
        <extracomment>ui/library</extracomment>
        <translation>Home 키로 전체 보기</translation>
    </message>
    <message>
        <source>Curves of the selected runs</source>
        <extracomment>ui/library</extracomment>
        <translation>고른 실행의 곡선</translation>
    </message>
    <message>
        <source>A curve for each run. Drag to move, turn the wheel to zoom, press Home to see all.</source>
        <extracomment>ui/library</extracomment>
        <translation>실행마다 곡선 하나입니다. 끌면 옮기고, 휠을 돌리면 확대하고, Home 키를 누르면 전체를 봅니다.</translation>
    </message>
    <message>
        <source>Loss, smoothed</source>
        <extracomment>ui/library</extracomment>
        <translation>평활한 손실</translation>
    </message>
    <message>
        <source>Loss of every batch</source>
        <extracomment>ui/library</extracomment>
        <translation>모든 배치의 손실</translation>
    </message>
    <message>
        <source>Cost (mean over an epoch)</source>
        <extracomment>ui/library</extracomment>
        <translation>비용(에포크 평균)</translation>
    </message>
    <message>
        <source>cost</source>
        <extracomment>cli</extracomment>
        <translation>비용</translation>
    </message>
    <message>
        <source>no cost</source>
        <extracomment>ui/library</extracomment>
        <translation>비용 없음</translation>
    </message>
    <message>
        <source>epoch {}</source>
        <extracomment>ui/library</extracomment>
        <translation>에포크 {}</translation>
    </message>
    <message>
        <source>, log scale</source>
        <extracomment>ui/library</extracomment>
        <translation>, 로그 눈금</translation>
    </message>
    <message>
        <source>The runs in the chart, with their values under the mouse</source>
        <extracomment>ui/library</extracomment>
        <translation>그래프의 실행과 마우스가 있는 곳의 값</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <extracomment>ui/library</extracomment>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>PNG (*.png);;SVG (*.svg)</source>
        <extracomment>ui/library</extracomment>
        <translation>PNG (*.png);;SVG (*.svg)</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <extracomment>ui/library</extracomment>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Table as CSV</source>
        <extracomment>ui/library</extracomment>
        <translation>CSV 표</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <extracomment>ui/library</extracomment>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Table as Markdown</source>
        <extracomment>ui/library</extracomment>
        <translation>Markdown 표</translation>
    </message>
    <message>
        <source>Curves as a picture</source>
        <extracomment>ui/library</extracomment>
        <translation>곡선 그림</translation>
    </message>
    <message>
        <source>Report as one HTML file</source>
        <extracomment>ui/library</extracomment>
        <translation>HTML 파일 하나로 된 보고서</translation>
    </message>
    <message>
        <source>There is no run to report on.</source>
        <extracomment>ui/library</extracomment>
        <translation>보고할 실행이 없습니다.</translation>
    </message>
    <message>
        <source>Runs of MNIST Desktop</source>
        <extracomment>cli</extracomment>
        <translation>MNIST Desktop의 실행</translation>
    </message>
    <message>
        <source>Without a command, or with a file alone: open the window. With one: work without it.</source>
        <extracomment>cli</extracomment>
        <translation>명령이 없거나 파일만 있으면 창을 엽니다. 명령이 있으면 창 없이 일합니다.</translation>
    </message>
    <message>
        <source>commands</source>
        <extracomment>cli</extracomment>
        <translation>명령</translation>
    </message>
    <message>
        <source>list the recipes: names and one line each</source>
        <extracomment>cli</extracomment>
        <translation>레시피의 이름과 한 줄 설명을 보여 줍니다</translation>
    </message>
    <message>
        <source>show the card of this one</source>
        <extracomment>cli</extracomment>
        <translation>이 레시피의 카드를 보여 줍니다</translation>
    </message>
    <message>
        <source>ask a network what digits a picture shows, or what a gate says</source>
        <extracomment>cli</extracomment>
        <translation>그림이 어떤 숫자인지, 게이트가 무엇이라 답하는지 신경망에 묻습니다</translation>
    </message>
    <message>
        <source>Print the probability of each digit in a picture, or of each class for numbers. RUN is a file saved by the window or by train --save; without one, the ready-made network answers.</source>
        <extracomment>cli</extracomment>
        <translation>그림에 있는 각 숫자의 확률, 또는 수에 대한 각 클래스의 확률을 출력합니다. RUN은 창이나 train --save로 저장한 파일이며, 없으면 기본 제공 신경망이 답합니다.</translation>
    </message>
    <message>
        <source>a PNG, JPEG, … of a digit or of several side by side; for a gate or a table, its inputs</source>
        <extracomment>cli</extracomment>
        <translation>숫자 하나 또는 나란히 있는 여러 숫자의 PNG, JPEG, …. 게이트나 표에서는 입력값</translation>
    </message>
    <message>
        <source>print one JSON object</source>
        <extracomment>cli</extracomment>
        <translation>JSON 객체 하나를 출력합니다</translation>
    </message>
    <message>
        <source>usage: </source>
        <extracomment>cli</extracomment>
        <translation>사용법: </translation>
    </message>
    <message>
        <source>options</source>
        <extracomment>cli</extracomment>
        <translation>옵션</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <extracomment>cli</extracomment>
        <translation>위치 인자</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <extracomment>cli</extracomment>
        <translation>이 도움말을 보여 주고 끝냅니다</translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <extracomment>cli</extracomment>
        <translation>프로그램의 버전을 보여 주고 끝냅니다</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <extracomment>cli</extracomment>
        <translation>필요한 인자가 없습니다: %s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <extracomment>cli</extracomment>
        <translation>알 수 없는 인자: %s</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <extracomment>cli</extracomment>
        <translation>인자가 하나 필요합니다</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <extracomment>cli</extracomment>
        <translation>인자가 하나 이상 필요합니다</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <extracomment>cli</extracomment>
        <translation>잘못된 선택: %(value)r (선택할 수 있는 것: %(choices)s)</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <extracomment>cli</extracomment>
        <translation>인자 %(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <extracomment>cli</extracomment>
        <translation>잘못된 %(type)s 값: %(value)r</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <extracomment>cli</extracomment>
        <translation>모호한 옵션: %(option)s, 해당하는 것: %(matches)s</translation>
    </message>
    <message>
        <source>{message}</source>
        <extracomment>cli</extracomment>
        <translation>{message}</translation>
    </message>
    <message>
        <source> They report: {figure}.</source>
        <extracomment>cli</extracomment>
        <translation> 노트의 결과: {figure}.</translation>
    </message>
    <message>
        <source>{name} (section {section})</source>
        <extracomment>cli</extracomment>
        <translation>{name} ({section})</translation>
    </message>
    <message>
        <source>Watch: {what}</source>
        <extracomment>cli</extracomment>
        <translation>볼 것: {what}</translation>
    </message>
    <message>
        <source>interrupted</source>
        <extracomment>cli</extracomment>
        <translation>중단되었습니다</translation>
    </message>
    <message>
        <source>Notes: {notes}</source>
        <extracomment>cli</extracomment>
        <translation>노트: {notes}</translation>
    </message>
    <message>
        <source>Met where: {criterion}</source>
        <extracomment>cli</extracomment>
        <translation>맞는 조건: {criterion}</translation>
    </message>
    <message>
        <source>write a run as a script or a notebook, or its network for other programs</source>
        <extracomment>cli</extracomment>
        <translation>실행을 스크립트나 노트북으로, 또는 신경망을 다른 프로그램을 위해 씁니다</translation>
    </message>
    <message>
        <source>a run&apos;s file, or its id in the library; for a script or a notebook also a recipe&apos;s name</source>
        <extracomment>cli</extracomment>
        <translation>실행 파일 또는 보관함의 id. 스크립트와 노트북은 레시피 이름도 됩니다</translation>
    </message>
    <message>
        <source>by default named like the run, in this folder; &quot;-&quot; is standard output</source>
        <extracomment>cli</extracomment>
        <translation>기본값은 이 폴더에 실행과 같은 이름입니다. &quot;-&quot;는 표준 출력입니다</translation>
    </message>
    <message>
        <source>`{program} train {run}` makes a run</source>
        <extracomment>cli</extracomment>
        <translation>`{program} train {run}`(으)로 실행을 만드세요</translation>
    </message>
    <message>
        <source>--to {kind}: {run} is a recipe, which has no weights; {hint}</source>
        <extracomment>cli</extracomment>
        <translation>--to {kind}: {run}은(는) 가중치가 없는 레시피입니다. {hint}</translation>
    </message>
    <message>
        <source>notebook</source>
        <extracomment>cli</extracomment>
        <translation>노트북</translation>
    </message>
    <message>
        <source>script</source>
        <extracomment>cli</extracomment>
        <translation>스크립트</translation>
    </message>
    <message>
        <source>{name} started from {based_on}; the {kind} starts anew, so its figures differ</source>
        <extracomment>cli</extracomment>
        <translation>{name}은(는) {based_on}에서 시작했습니다. {kind}은(는) 처음부터 시작하므로 수치가 다릅니다</translation>
    </message>
    <message>
        <source>wrote {output}</source>
        <extracomment>cli</extracomment>
        <translation>{output} 파일을 썼습니다</translation>
    </message>
    <message>
        <source>its newest run is {id}</source>
        <extracomment>cli</extracomment>
        <translation>가장 새로운 실행은 {id}입니다</translation>
    </message>
    <message>
        <source>{unit} {epoch} of {length}  cost {cost:.6f}  {validation}test accuracy {accuracy}  {seconds:.2f} s</source>
        <extracomment>cli</extracomment>
        <translation>{unit} {epoch}/{length}  비용 {cost:.6f}  {validation}테스트 정확도 {accuracy}  {seconds:.2f}초</translation>
    </message>
    <message>
        <source>interrupted; to go on: {command}</source>
        <extracomment>cli</extracomment>
        <translation>중단되었습니다. 이어서 하려면: {command}</translation>
    </message>
    <message>
        <source>validation loss {loss:.6f}  </source>
        <extracomment>cli</extracomment>
        <translation>검증 손실 {loss:.6f}  </translation>
    </message>
    <message>
        <source>kept as {id}</source>
        <extracomment>cli</extracomment>
        <translation>보관한 id: {id}</translation>
    </message>
    <message>
        <source>epoch {epoch} {bar} batch {batch:,} of {batches:,}</source>
        <extracomment>cli</extracomment>
        <translation>에포크 {epoch} {bar} 배치 {batch:,}/{batches:,}</translation>
    </message>
    <message>
        <source>pre-training layer {layer}  epoch {epoch:g}  reconstruction error {error:.6f}</source>
        <extracomment>cli</extracomment>
        <translation>사전 학습 층 {layer}  에포크 {epoch:g}  복원 오차 {error:.6f}</translation>
    </message>
    <message>
        <source>list the runs in the library</source>
        <extracomment>cli</extracomment>
        <translation>보관함의 실행을 보여 줍니다</translation>
    </message>
    <message>
        <source>List the runs in the library, the newest first.</source>
        <extracomment>cli</extracomment>
        <translation>보관함의 실행을 새로운 것부터 보여 줍니다.</translation>
    </message>
    <message>
        <source>only runs with these words in their id, name, note, what differs or how they ended</source>
        <extracomment>cli</extracomment>
        <translation>id, 이름, 메모, 다른 점, 끝에 이 단어들이 있는 실행만</translation>
    </message>
    <message>
        <source>only runs with a star</source>
        <extracomment>cli</extracomment>
        <translation>별표가 있는 실행만</translation>
    </message>
    <message>
        <source>sort by a column of --csv, such as test-accuracy or seconds: the best first</source>
        <extracomment>cli</extracomment>
        <translation>--csv의 열로 정렬합니다(예: test-accuracy, seconds). 가장 좋은 것이 먼저 나옵니다</translation>
    </message>
    <message>
        <source>only the first N</source>
        <extracomment>cli</extracomment>
        <translation>처음 N개만</translation>
    </message>
    <message>
        <source>name</source>
        <extracomment>cli</extracomment>
        <translation>이름</translation>
    </message>
    <message>
        <source>what differs</source>
        <extracomment>cli</extracomment>
        <translation>다른 점</translation>
    </message>
    <message>
        <source>accuracy</source>
        <extracomment>cli</extracomment>
        <translation>정확도</translation>
    </message>
    <message>
        <source>seconds</source>
        <extracomment>cli</extracomment>
        <translation>시간(초)</translation>
    </message>
    <message>
        <source>ended</source>
        <extracomment>cli</extracomment>
        <translation>끝</translation>
    </message>
    <message>
        <source>there are no runs in {folder}</source>
        <extracomment>cli</extracomment>
        <translation>{folder}에 실행이 없습니다</translation>
    </message>
    <message>
        <source>no run matches</source>
        <extracomment>cli</extracomment>
        <translation>해당하는 실행이 없습니다</translation>
    </message>
    <message>
        <source>the library of runs; by default your own</source>
        <extracomment>cli</extracomment>
        <translation>실행의 보관함. 기본값은 내 보관함</translation>
    </message>
    <message>
        <source>the last line of the output is JSON, for programs</source>
        <extracomment>cli</extracomment>
        <translation>출력의 마지막 줄이 프로그램을 위한 JSON입니다</translation>
    </message>
    <message>
        <source>{option} has no effect on this experiment</source>
        <extracomment>cli</extracomment>
        <translation>{option}은(는) 이 실험에 효과가 없습니다</translation>
    </message>
    <message>
        <source> (Such as &quot;50,50&quot;, or &quot;none&quot;.)</source>
        <extracomment>cli</extracomment>
        <translation> (예: &quot;50,50&quot; 또는 &quot;none&quot;)</translation>
    </message>
    <message>
        <source>{what}; &quot;-&quot; is standard output</source>
        <extracomment>cli</extracomment>
        <translation>{what}. &quot;-&quot;는 표준 출력입니다</translation>
    </message>
    <message>
        <source>write the runs as CSV</source>
        <extracomment>cli</extracomment>
        <translation>실행을 CSV로 씁니다</translation>
    </message>
    <message>
        <source>write the runs as a Markdown table</source>
        <extracomment>cli</extracomment>
        <translation>실행을 Markdown 표로 씁니다</translation>
    </message>
    <message>
        <source>write a report of the runs with their curves, one HTML file</source>
        <extracomment>cli</extracomment>
        <translation>실행의 보고서를 곡선과 함께 HTML 파일 하나로 씁니다</translation>
    </message>
    <message>
        <source>the report has the first {most} of {count:,} runs</source>
        <extracomment>cli</extracomment>
        <translation>보고서에는 실행 {count:,}개 중 처음 {most}개가 있습니다</translation>
    </message>
    <message>
        <source>it is a link to itself</source>
        <extracomment>cli</extracomment>
        <translation>자기 자신을 가리키는 링크입니다</translation>
    </message>
    <message>
        <source> and </source>
        <extracomment>cli</extracomment>
        <translation>와 </translation>
    </message>
    <message>
        <source>go on with a run or a sweep that was interrupted</source>
        <extracomment>cli</extracomment>
        <translation>중단된 실행이나 스윕을 이어서 합니다</translation>
    </message>
    <message>
        <source>Go on with a run or a sweep that was interrupted, to its end.</source>
        <extracomment>cli</extracomment>
        <translation>중단된 실행이나 스윕을 끝까지 이어서 합니다.</translation>
    </message>
    <message>
        <source>the id of a run or a sweep, a unique beginning of it, or a name: the newest that can go on</source>
        <extracomment>cli</extracomment>
        <translation>실행이나 스윕의 id, 그 앞부분, 또는 이름(이어서 할 수 있는 가장 새로운 것)</translation>
    </message>
    <message>
        <source>: see `{program} runs`</source>
        <extracomment>cli</extracomment>
        <translation>. `{program} runs`를 보세요</translation>
    </message>
    <message>
        <source>of a run</source>
        <extracomment>cli</extracomment>
        <translation>실행의 옵션</translation>
    </message>
    <message>
        <source>of a sweep</source>
        <extracomment>cli</extracomment>
        <translation>스윕의 옵션</translation>
    </message>
    <message>
        <source>going on after {unit} {epochs:,} of {length}</source>
        <extracomment>cli</extracomment>
        <translation>{length} 중 {unit} {epochs:,} 뒤부터 이어서 합니다</translation>
    </message>
    <message>
        <source>going on before the first {unit} of {length} has ended</source>
        <extracomment>cli</extracomment>
        <translation>{length} 중 첫 {unit}이(가) 끝나기 전부터 이어서 합니다</translation>
    </message>
    <message>
        <source>{count} called {name} can go on; this is the newest</source>
        <extracomment>cli</extracomment>
        <translation>{name}(이)라는 것 중 {count}개를 이어서 할 수 있습니다. 이것이 가장 새로운 것입니다</translation>
    </message>
    <message>
        <source>; there is {listed}</source>
        <extracomment>cli</extracomment>
        <translation>. 비슷한 것: {listed}</translation>
    </message>
    <message>
        <source>{shown} and {more} more</source>
        <extracomment>cli</extracomment>
        <translation>{shown} 외 {more}개</translation>
    </message>
    <message>
        <source>going on with {id}</source>
        <extracomment>cli</extracomment>
        <translation>{id}을(를) 이어서 합니다</translation>
    </message>
    <message>
        <source>check that every part of the program is there and works</source>
        <extracomment>cli</extracomment>
        <translation>프로그램의 모든 부분이 있고 작동하는지 검사합니다</translation>
    </message>
    <message>
        <source>Check that every part of the program is there and works, in about ten seconds. Your own files are not touched. The exit code is 0 if all is well and 1 if not.</source>
        <extracomment>cli</extracomment>
        <translation>프로그램의 모든 부분이 있고 작동하는지 10초쯤 검사합니다. 내 파일은 건드리지 않습니다. 종료 코드는 모두 괜찮으면 0, 아니면 1입니다.</translation>
    </message>
    <message>
        <source>leave out the window</source>
        <extracomment>cli</extracomment>
        <translation>창은 빼고 검사합니다</translation>
    </message>
    <message>
        <source>show where each failure comes from</source>
        <extracomment>cli</extracomment>
        <translation>실패가 어디에서 났는지 보여 줍니다</translation>
    </message>
    <message>
        <source>{count} files</source>
        <extracomment>cli</extracomment>
        <translation>파일 {count}개</translation>
    </message>
    <message>
        <source>{count} known</source>
        <extracomment>cli</extracomment>
        <translation>{count}개 확인</translation>
    </message>
    <message>
        <source>{count} imported</source>
        <extracomment>cli</extracomment>
        <translation>{count}개 불러옴</translation>
    </message>
    <message>
        <source>in another process</source>
        <extracomment>cli</extracomment>
        <translation>다른 프로세스에서</translation>
    </message>
    <message>
        <source>{count} runs</source>
        <extracomment>cli</extracomment>
        <translation>실행 {count}개</translation>
    </message>
    <message>
        <source>of {count} recipes</source>
        <extracomment>cli</extracomment>
        <translation>레시피 {count}개</translation>
    </message>
    <message>
        <source>{count} tensors</source>
        <extracomment>cli</extracomment>
        <translation>텐서 {count}개</translation>
    </message>
    <message>
        <source>{number} checks in {took:.0f} s, {failed} failed</source>
        <extracomment>cli</extracomment>
        <translation>{took:.0f}초 동안 {number}가지 검사, 실패 {failed}</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>cli</extracomment>
        <translation>없음</translation>
    </message>
    <message>
        <source>resources</source>
        <extracomment>cli</extracomment>
        <translation>자원</translation>
    </message>
    <message>
        <source>versions</source>
        <extracomment>cli</extracomment>
        <translation>버전</translation>
    </message>
    <message>
        <source>modules</source>
        <extracomment>cli</extracomment>
        <translation>모듈</translation>
    </message>
    <message>
        <source>MNIST and torchvision</source>
        <extracomment>cli</extracomment>
        <translation>MNIST와 torchvision</translation>
    </message>
    <message>
        <source>optimizers</source>
        <extracomment>cli</extracomment>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>sweep</source>
        <extracomment>cli</extracomment>
        <translation>스윕</translation>
    </message>
    <message>
        <source>report</source>
        <extracomment>cli</extracomment>
        <translation>보고서</translation>
    </message>
    <message>
        <source>scripts</source>
        <extracomment>cli</extracomment>
        <translation>스크립트</translation>
    </message>
    <message>
        <source>weights for PyTorch</source>
        <extracomment>cli</extracomment>
        <translation>PyTorch 가중치</translation>
    </message>
    <message>
        <source>what is left out</source>
        <extracomment>cli</extracomment>
        <translation>빠진 것</translation>
    </message>
    <message>
        <source>picture {kind}</source>
        <extracomment>cli</extracomment>
        <translation>그림 {kind}</translation>
    </message>
    <message>
        <source>window</source>
        <extracomment>cli</extracomment>
        <translation>창</translation>
    </message>
    <message>
        <source>ok</source>
        <extracomment>cli</extracomment>
        <translation>확인</translation>
    </message>
    <message>
        <source>FAILED</source>
        <extracomment>cli</extracomment>
        <translation>실패</translation>
    </message>
    <message>
        <source>train a recipe with several values of a knob or two, and compare</source>
        <extracomment>cli</extracomment>
        <translation>레시피를 한두 설정의 여러 값으로 학습하고 비교합니다</translation>
    </message>
    <message>
        <source>Train a recipe with several values of one knob or two, each with several seeds, and say which differences are more than chance. Every knob is an option: with one value it is set for all runs, with several they are compared. Numbers may be &quot;0.001..1 log 4&quot; or &quot;0..0.5 step 0.1&quot;.</source>
        <extracomment>cli</extracomment>
        <translation>레시피를 한두 설정의 여러 값과 여러 시드로 학습하고, 어떤 차이가 우연 이상인지 말해 줍니다. 모든 설정이 옵션입니다. 값이 하나면 모든 실행에 쓰고, 여럿이면 비교합니다. 수는 &quot;0.001..1 log 4&quot;나 &quot;0..0.5 step 0.1&quot;로도 씁니다.</translation>
    </message>
    <message>
        <source>a name from `mnist-desktop recipes`</source>
        <extracomment>cli</extracomment>
        <translation>`mnist-desktop recipes`에 나오는 이름</translation>
    </message>
    <message>
        <source>how many seeds each value takes, from --seed on; 3 by default</source>
        <extracomment>cli</extracomment>
        <translation>값마다 시드 몇 개를 쓸지. --seed부터 시작하며 기본값은 3</translation>
    </message>
    <message>
        <source>what the sweep is called; by default as the recipe</source>
        <extracomment>cli</extracomment>
        <translation>스윕의 이름. 기본값은 레시피의 이름</translation>
    </message>
    <message>
        <source>how many runs are trained at once; by default as many as cores, if memory allows</source>
        <extracomment>cli</extracomment>
        <translation>동시에 학습할 실행 수. 기본값은 메모리가 허락하면 코어 수</translation>
    </message>
    <message>
        <source>train on the workers of this Dask cluster instead</source>
        <extracomment>cli</extracomment>
        <translation>대신 이 Dask 클러스터의 작업자에서 학습합니다</translation>
    </message>
    <message>
        <source>what is compared; by default test-accuracy and train-cost</source>
        <extracomment>cli</extracomment>
        <translation>비교할 것. 기본값은 test-accuracy와 train-cost</translation>
    </message>
    <message>
        <source>{count} training</source>
        <extracomment>cli</extracomment>
        <translation>{count}개 학습 중</translation>
    </message>
    <message>
        <source>{done} of {of} runs, {training}, {share}</source>
        <extracomment>cli</extracomment>
        <translation>실행 {done}/{of}, {training}, {share}</translation>
    </message>
    <message>
        <source>{trouble} To go on: {command}</source>
        <extracomment>cli</extracomment>
        <translation>{trouble} 이어서 하려면: {command}</translation>
    </message>
    <message>
        <source>{point}, seed {seed}</source>
        <extracomment>cli</extracomment>
        <translation>{point}, 시드 {seed}</translation>
    </message>
    <message>
        <source>{seconds:.2f} s</source>
        <extracomment>cli</extracomment>
        <translation>{seconds:.2f}초</translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>cli</extracomment>
        <translation>설정</translation>
    </message>
    <message>
        <source>lowest</source>
        <extracomment>cli</extracomment>
        <translation>최저</translation>
    </message>
    <message>
        <source>highest</source>
        <extracomment>cli</extracomment>
        <translation>최고</translation>
    </message>
    <message>
        <source>{done} of {of}</source>
        <extracomment>cli</extracomment>
        <translation>{done}/{of}</translation>
    </message>
    <message>
        <source>test accuracy {accuracy}  cost {cost:.6f}</source>
        <extracomment>cli</extracomment>
        <translation>테스트 정확도 {accuracy}  비용 {cost:.6f}</translation>
    </message>
    <message>
        <source>stopping</source>
        <extracomment>cli</extracomment>
        <translation>중지하는 중</translation>
    </message>
    <message>
        <source>train a recipe, with any knob changed</source>
        <extracomment>cli</extracomment>
        <translation>레시피를 학습합니다. 설정을 바꿀 수 있습니다</translation>
    </message>
    <message>
        <source>Train a recipe. Every knob is an option. The run is kept in the library.</source>
        <extracomment>cli</extracomment>
        <translation>레시피를 학습합니다. 모든 설정이 옵션입니다. 실행은 보관함에 보관됩니다.</translation>
    </message>
    <message>
        <source>what the run is called; by default as the recipe</source>
        <extracomment>cli</extracomment>
        <translation>실행의 이름. 기본값은 레시피의 이름</translation>
    </message>
    <message>
        <source>keep nothing in the library</source>
        <extracomment>cli</extracomment>
        <translation>보관함에 아무것도 보관하지 않습니다</translation>
    </message>
    <message>
        <source>save the run in FILE, too</source>
        <extracomment>cli</extracomment>
        <translation>실행을 FILE에도 저장합니다</translation>
    </message>
    <message>
        <source>change learning-rate or weight-decay after so many epochs (of a gate: steps)</source>
        <extracomment>cli</extracomment>
        <translation>이만큼의 에포크(게이트는 스텝) 뒤에 learning-rate나 weight-decay를 바꿉니다</translation>
    </message>
    <message>
        <source>test accuracy {scaled}; on pixels of 0 to 255, on which the notes test, {unscaled}</source>
        <extracomment>cli</extracomment>
        <translation>테스트 정확도 {scaled}. 노트처럼 0~255의 픽셀로 테스트하면 {unscaled}</translation>
    </message>
    <message>
        <source>It is kept in the library as {id}.</source>
        <extracomment>cli</extracomment>
        <translation>보관함에 {id}(으)로 보관되어 있습니다.</translation>
    </message>
    <message>
        <source>your handwriting: {right} of {count} digits read right ({share:.4f})</source>
        <extracomment>cli</extracomment>
        <translation>내 손글씨: 숫자 {count}개 중 {right}개를 바르게 읽음({share:.4f})</translation>
    </message>
    <message>
        <source>the recipe&apos;s claim, with your settings:</source>
        <extracomment>cli</extracomment>
        <translation>바꾼 설정으로 본 레시피의 설명:</translation>
    </message>
    <message>
        <source>met</source>
        <extracomment>cli</extracomment>
        <translation>맞음</translation>
    </message>
    <message>
        <source>NOT met</source>
        <extracomment>cli</extracomment>
        <translation>맞지 않음</translation>
    </message>
    <message>
        <source>Own handwriting</source>
        <extracomment>library</extracomment>
        <translation>내 손글씨</translation>
    </message>
    <message>
        <source>End</source>
        <extracomment>library</extracomment>
        <translation>끝</translation>
    </message>
    <message>
        <source>Started</source>
        <extracomment>library</extracomment>
        <translation>시작</translation>
    </message>
    <message>
        <source>Starred</source>
        <extracomment>library</extracomment>
        <translation>별표</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>handin</extracomment>
        <translation>파일</translation>
    </message>
    <message>
        <source>{name}: {count:,} losses, the last {last:.4g}</source>
        <extracomment>publishing</extracomment>
        <translation>{name}: 손실 {count:,}개, 마지막 {last:.4g}</translation>
    </message>
    <message>
        <source>{name}: cost {cost:.4f} after epoch {epoch:,}</source>
        <extracomment>publishing</extracomment>
        <translation>{name}: 에포크 {epoch:,} 뒤 비용 {cost:.4f}</translation>
    </message>
    <message>
        <source>{knob} {before} → {after}, after {steps}</source>
        <extracomment>publishing</extracomment>
        <translation>{knob} {before} → {after}, {steps} 뒤</translation>
    </message>
    <message>
        <source>Loss{where}: of every step</source>
        <extracomment>publishing</extracomment>
        <translation>손실{where}: 모든 스텝</translation>
    </message>
    <message>
        <source>Loss{where}: of the batches, as a running mean over a fiftieth of each run</source>
        <extracomment>publishing</extracomment>
        <translation>손실{where}: 배치들의, 실행의 50분의 1에 걸친 이동 평균</translation>
    </message>
    <message>
        <source>Cost and validation loss{where}, by epoch</source>
        <extracomment>publishing</extracomment>
        <translation>에포크별 비용과 검증 손실{where}</translation>
    </message>
    <message>
        <source>{name}: validation loss {loss:.4f} after epoch {epoch:,}</source>
        <extracomment>publishing</extracomment>
        <translation>{name}: 에포크 {epoch:,} 뒤 검증 손실 {loss:.4f}</translation>
    </message>
    <message>
        <source>{end} after {done}, in {seconds:,.1f} s</source>
        <extracomment>publishing</extracomment>
        <translation>{end}: {done} 뒤, {seconds:,.1f}초</translation>
    </message>
    <message>
        <source>{knob} {before} → {after}, after {steps} (epoch {epoch:.2f})</source>
        <extracomment>publishing</extracomment>
        <translation>{knob} {before} → {after}, {steps} 뒤(에포크 {epoch:.2f})</translation>
    </message>
    <message>
        <source>Cost{where}, by epoch</source>
        <extracomment>publishing</extracomment>
        <translation>에포크별 비용{where}</translation>
    </message>
    <message>
        <source>{name}: {accuracy} after {unit} {epoch:,}</source>
        <extracomment>publishing</extracomment>
        <translation>{name}: {unit} {epoch:,} 뒤 {accuracy}</translation>
    </message>
    <message>
        <source>{name}: epoch {epoch:,} was kept</source>
        <extracomment>publishing</extracomment>
        <translation>{name}: 에포크 {epoch:,}을(를) 보관했습니다</translation>
    </message>
    <message>
        <source>{count:,} batch</source>
        <extracomment>publishing</extracomment>
        <translation>배치 {count:,}개</translation>
    </message>
    <message>
        <source>{count:,} batches</source>
        <extracomment>publishing</extracomment>
        <translation>배치 {count:,}개</translation>
    </message>
    <message>
        <source>{count:,} row</source>
        <extracomment>publishing</extracomment>
        <translation>{count:,}행</translation>
    </message>
    <message>
        <source>{count:,} rows</source>
        <extracomment>publishing</extracomment>
        <translation>{count:,}행</translation>
    </message>
    <message>
        <source>{count:,} time</source>
        <extracomment>publishing</extracomment>
        <translation>{count:,}번</translation>
    </message>
    <message>
        <source>{count:,} times</source>
        <extracomment>publishing</extracomment>
        <translation>{count:,}번</translation>
    </message>
    <message>
        <source> of the tables</source>
        <extracomment>publishing</extracomment>
        <translation>(표)</translation>
    </message>
    <message>
        <source> of the digits</source>
        <extracomment>publishing</extracomment>
        <translation>(숫자)</translation>
    </message>
    <message>
        <source>Test accuracy{where}, by {unit}, on {tested}</source>
        <extracomment>publishing</extracomment>
        <translation>{unit}별 테스트 정확도{where}: {tested}</translation>
    </message>
    <message>
        <source>Cost</source>
        <extracomment>publishing</extracomment>
        <translation>비용</translation>
    </message>
    <message>
        <source>Test loss</source>
        <extracomment>publishing</extracomment>
        <translation>테스트 손실</translation>
    </message>
    <message>
        <source>{rows}, every {every}. shown</source>
        <extracomment>publishing</extracomment>
        <translation>{rows}, {every}번째마다</translation>
    </message>
    <message>
        <source>Written</source>
        <extracomment>publishing</extracomment>
        <translation>작성</translation>
    </message>
    <message>
        <source>{moment} by MNIST Desktop {version}</source>
        <extracomment>handin</extracomment>
        <translation>{moment}, MNIST Desktop {version}</translation>
    </message>
    <message>
        <source>Trained with</source>
        <extracomment>publishing</extracomment>
        <translation>학습에 쓴 프로그램</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>publishing</extracomment>
        <translation>장치</translation>
    </message>
    <message>
        <source>loss (log scale)</source>
        <extracomment>publishing</extracomment>
        <translation>손실(로그 눈금)</translation>
    </message>
    <message>
        <source>cost: mean over an epoch</source>
        <extracomment>publishing</extracomment>
        <translation>비용: 한 에포크의 평균</translation>
    </message>
    <message>
        <source>epoch that was kept</source>
        <extracomment>publishing</extracomment>
        <translation>보관한 에포크</translation>
    </message>
    <message>
        <source>test accuracy (log scale of the errors)</source>
        <extracomment>publishing</extracomment>
        <translation>테스트 정확도(오류의 로그 눈금)</translation>
    </message>
    <message>
        <source>{shape} · {count:,} parameters</source>
        <extracomment>publishing/exports</extracomment>
        <translation>{shape} · 매개변수 {count:,}개</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>publishing</extracomment>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Kept</source>
        <extracomment>publishing</extracomment>
        <translation>보관</translation>
    </message>
    <message>
        <source>… on pixels of 0 to 255</source>
        <extracomment>publishing</extracomment>
        <translation>… 0~255의 픽셀에서</translation>
    </message>
    <message>
        <source>Based on</source>
        <extracomment>publishing</extracomment>
        <translation>바탕</translation>
    </message>
    <message>
        <source>Versions</source>
        <extracomment>publishing</extracomment>
        <translation>버전</translation>
    </message>
    <message>
        <source>Test accuracy seen before</source>
        <extracomment>publishing</extracomment>
        <translation>테스트 정확도를 본 횟수</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <extracomment>publishing</extracomment>
        <translation>검증 정확도</translation>
    </message>
    <message>
        <source>By step</source>
        <extracomment>publishing</extracomment>
        <translation>스텝별</translation>
    </message>
    <message>
        <source>By epoch</source>
        <extracomment>publishing</extracomment>
        <translation>에포크별</translation>
    </message>
    <message>
        <source>the weights of epoch {epoch:,}</source>
        <extracomment>publishing</extracomment>
        <translation>에포크 {epoch:,}의 가중치</translation>
    </message>
    <message>
        <source>layer {number} {error:.4f}</source>
        <extracomment>publishing</extracomment>
        <translation>층 {number} {error:.4f}</translation>
    </message>
    <message>
        <source>Train accuracy</source>
        <extracomment>publishing</extracomment>
        <translation>훈련 정확도</translation>
    </message>
    <message>
        <source> or </source>
        <extracomment>publishing</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>**What to know.** {words}</source>
        <extracomment>publishing/script</extracomment>
        <translation>**알아 둘 것.** {words}</translation>
    </message>
    <message>
        <source>**What to watch.** {words}</source>
        <extracomment>publishing/script</extracomment>
        <translation>**볼 것.** {words}</translation>
    </message>
    <message>
        <source>The lecture notes&apos; homework.</source>
        <extracomment>publishing/script</extracomment>
        <translation>강의 노트의 숙제.</translation>
    </message>
    <message>
        <source>An experiment of MNIST Desktop, as a PyTorch program.</source>
        <extracomment>publishing/script</extracomment>
        <translation>MNIST Desktop의 실험을 PyTorch 프로그램으로 나타냈습니다.</translation>
    </message>
    <message>
        <source>Section {} of the lecture notes.</source>
        <extracomment>publishing/script</extracomment>
        <translation>강의 노트 {}.</translation>
    </message>
    <message>
        <source>Normal (0, 1) initialization</source>
        <extracomment>publishing/script</extracomment>
        <translation>정규 분포 (0, 1) 초기화</translation>
    </message>
    <message>
        <source>Xavier uniform initialization</source>
        <extracomment>publishing/script</extracomment>
        <translation>Xavier 균등 분포 초기화</translation>
    </message>
    <message>
        <source>Xavier normal initialization</source>
        <extracomment>publishing/script</extracomment>
        <translation>Xavier 정규 분포 초기화</translation>
    </message>
    <message>
        <source>He uniform initialization</source>
        <extracomment>publishing/script</extracomment>
        <translation>He 균등 분포 초기화</translation>
    </message>
    <message>
        <source>He normal initialization</source>
        <extracomment>publishing/script</extracomment>
        <translation>He 정규 분포 초기화</translation>
    </message>
    <message>
        <source>schedule: steps down</source>
        <extracomment>publishing/script</extracomment>
        <translation>학습률 스케줄: 계단식</translation>
    </message>
    <message>
        <source>schedule: cosine</source>
        <extracomment>publishing/script</extracomment>
        <translation>학습률 스케줄: 코사인</translation>
    </message>
    <message>
        <source>schedule: one-cycle</source>
        <extracomment>publishing/script</extracomment>
        <translation>학습률 스케줄: 원 사이클</translation>
    </message>
    <message>
        <source>hold back validation images</source>
        <extracomment>publishing/script</extracomment>
        <translation>검증 이미지 남기기</translation>
    </message>
    <message>
        <source>take a subset</source>
        <extracomment>publishing/script</extracomment>
        <translation>일부만 뽑기</translation>
    </message>
    <message>
        <source>What has it learned?</source>
        <extracomment>publishing/script</extracomment>
        <translation>무엇을 배웠나요?</translation>
    </message>
    <message>
        <source>How well does it do on what it has not seen?</source>
        <extracomment>publishing/script</extracomment>
        <translation>처음 보는 것을 얼마나 잘 읽나요?</translation>
    </message>
    <message>
        <source>20,000 images: each digit as it was written, and as it might be written another time.</source>
        <extracomment>publishing/script</extracomment>
        <translation>이미지 20,000장: 쓴 그대로의 숫자와, 다시 썼을 법한 모양입니다.</translation>
    </message>
    <message>
        <source>20,000 images, without those of one group of writers: each digit as it was written, and as it might be written another time.</source>
        <extracomment>publishing/script</extracomment>
        <translation>한 그룹의 글씨를 뺀 이미지 20,000장: 쓴 그대로의 숫자와, 다시 썼을 법한 모양입니다.</translation>
    </message>
    <message>
        <source>run it with `{line}`</source>
        <extracomment>publishing/script</extracomment>
        <translation>실행 방법: `{line}`</translation>
    </message>
    <message>
        <source>open it with Jupyter; MNIST for its `folder` is in {archives}</source>
        <extracomment>publishing/script</extracomment>
        <translation>Jupyter로 여세요. `folder`에 쓸 MNIST는 {archives}에 있습니다</translation>
    </message>
    <message>
        <source>open it with Jupyter</source>
        <extracomment>publishing/script</extracomment>
        <translation>Jupyter로 여세요</translation>
    </message>
    <message>
        <source>a line</source>
        <extracomment>publishing/script</extracomment>
        <translation>한 줄</translation>
    </message>
    <message>
        <source>{count:,} lines</source>
        <extracomment>publishing/script</extracomment>
        <translation>{count:,}줄</translation>
    </message>
    <message>
        <source>Its code, which differs from its first lines, was read: {differences}.</source>
        <extracomment>publishing/script</extracomment>
        <translation>첫 줄들과 다른 코드를 읽었습니다: {differences}.</translation>
    </message>
    <message>
        <source>No settings explain {lines} of its code ({added}); they would have {missing}.</source>
        <extracomment>publishing/script</extracomment>
        <translation>코드의 {lines}은 설정으로 설명되지 않습니다({added}). 설정대로라면 {missing}입니다.</translation>
    </message>
    <message>
        <source>No settings explain {lines} of its code ({added}).</source>
        <extracomment>publishing/script</extracomment>
        <translation>코드의 {lines}은 설정으로 설명되지 않습니다({added}).</translation>
    </message>
    <message>
        <source>No settings explain {lines} of its code; they would have {missing}.</source>
        <extracomment>publishing/script</extracomment>
        <translation>코드의 {lines}은 설정으로 설명되지 않습니다. 설정대로라면 {missing}입니다.</translation>
    </message>
    <message>
        <source>Copied {} rows as a table.</source>
        <extracomment>ui/library</extracomment>
        <translation>{}행을 표로 복사했습니다.</translation>
    </message>
    <message>
        <source>Search names, notes, differences</source>
        <extracomment>ui/library</extracomment>
        <translation>이름, 메모, 다른 점 찾기</translation>
    </message>
    <message>
        <source>Show only runs with all of these words in their name, note, differences or end.</source>
        <extracomment>ui/library</extracomment>
        <translation>이름, 메모, 다른 점, 끝에 이 단어가 모두 있는 실행만 봅니다.</translation>
    </message>
    <message>
        <source>Show the starred runs only</source>
        <extracomment>ui/library</extracomment>
        <translation>별표를 붙인 실행만 봅니다</translation>
    </message>
    <message>
        <source>Go on with the selected run where it was stopped or broken off. It ends as if it had never been interrupted.</source>
        <extracomment>ui/library</extracomment>
        <translation>고른 실행을 중지하거나 끊긴 곳에서 이어서 합니다. 멈춘 적이 없는 것처럼 끝납니다.</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>ui/library</extracomment>
        <translation>이어서 하기</translation>
    </message>
    <message>
        <source>Train two experiments side by side, with the same seed, split and order of the images: the selected run&apos;s and the form&apos;s or, where two runs are selected, theirs.</source>
        <extracomment>ui/library</extracomment>
        <translation>두 실험을 시드, 나누기, 이미지 순서를 같게 하여 나란히 학습합니다. 고른 실행과 설정의 실험이며, 실행을 둘 고르면 그 둘입니다.</translation>
    </message>
    <message>
        <source>Race</source>
        <extracomment>ui/library</extracomment>
        <translation>나란히 학습</translation>
    </message>
    <message>
        <source>The table, the curves or a report, of the selected runs or of all</source>
        <extracomment>ui/library</extracomment>
        <translation>고른 실행 또는 모든 실행의 표, 곡선, 보고서</translation>
    </message>
    <message>
        <source>Put into the form, to change one thing</source>
        <extracomment>ui/library</extracomment>
        <translation>설정에 넣어 하나만 바꾸기</translation>
    </message>
    <message>
        <source>Search the runs</source>
        <extracomment>ui/library</extracomment>
        <translation>실행 찾기</translation>
    </message>
    <message>
        <source>Show its network and curves</source>
        <extracomment>ui/library</extracomment>
        <translation>신경망과 곡선 보기</translation>
    </message>
    <message>
        <source>Compare all with this one</source>
        <extracomment>ui/library</extracomment>
        <translation>모두를 이것과 비교</translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>ui/library</extracomment>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Write a note</source>
        <extracomment>ui/library</extracomment>
        <translation>메모 쓰기</translation>
    </message>
    <message>
        <source>Star</source>
        <extracomment>ui/library</extracomment>
        <translation>별표</translation>
    </message>
    <message>
        <source>Undo delete</source>
        <extracomment>ui/library</extracomment>
        <translation>삭제 되돌리기</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <extracomment>ui/library</extracomment>
        <translation>표 복사</translation>
    </message>
    <message>
        <source>Table as CSV …</source>
        <extracomment>ui/library</extracomment>
        <translation>CSV 표 …</translation>
    </message>
    <message>
        <source>Table as Markdown …</source>
        <extracomment>ui/library</extracomment>
        <translation>Markdown 표 …</translation>
    </message>
    <message>
        <source>Curves as PNG or SVG …</source>
        <extracomment>ui/library</extracomment>
        <translation>PNG 또는 SVG 곡선 …</translation>
    </message>
    <message>
        <source>Report as one HTML file …</source>
        <extracomment>ui/library</extracomment>
        <translation>HTML 파일 보고서 …</translation>
    </message>
    <message>
        <source>1 run</source>
        <extracomment>ui/library</extracomment>
        <translation>실행 1개</translation>
    </message>
    <message>
        <source>Compare with the recipes again</source>
        <extracomment>ui/library</extracomment>
        <translation>다시 레시피와 비교</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <extracomment>ui/library</extracomment>
        <translation>별표 떼기</translation>
    </message>
    <message>
        <source>The deleted runs are back.</source>
        <extracomment>ui/library</extracomment>
        <translation>삭제한 실행을 되돌렸습니다.</translation>
    </message>
    <message>
        <source>★ only</source>
        <extracomment>ui/library</extracomment>
        <translation>★만</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>ui/library</extracomment>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>{:,} runs</source>
        <extracomment>ui/library</extracomment>
        <translation>실행 {:,}개</translation>
    </message>
    <message>
        <source>{:,} of {:,} runs</source>
        <extracomment>ui/library</extracomment>
        <translation>실행 {1:,}개 중 {0:,}개</translation>
    </message>
    <message>
        <source>{} runs</source>
        <extracomment>ui/library</extracomment>
        <translation>실행 {}개</translation>
    </message>
    <message>
        <source>Deleted {}. Ctrl+Z brings it back.</source>
        <extracomment>ui/library</extracomment>
        <translation>{} 실행을 삭제했습니다. Ctrl+Z로 되돌립니다.</translation>
    </message>
    <message>
        <source>Files that are no runs</source>
        <extracomment>ui/library</extracomment>
        <translation>실행이 아닌 파일</translation>
    </message>
    <message>
        <source>About the selected runs</source>
        <extracomment>ui/library</extracomment>
        <translation>고른 실행에 대하여</translation>
    </message>
    <message>
        <source>once</source>
        <extracomment>ui/library</extracomment>
        <translation>한 번</translation>
    </message>
    <message>
        <source>&lt;br&gt;And {} more; a report has all.</source>
        <extracomment>ui/library</extracomment>
        <translation>&lt;br&gt;그 밖에 {}개. 보고서에 모두 있습니다.</translation>
    </message>
    <message>
        <source>Go on continues it as if nothing had happened.</source>
        <extracomment>ui/library</extracomment>
        <translation>이어서 하기는 아무 일도 없었던 것처럼 계속합니다.</translation>
    </message>
    <message>
        <source>&lt;br&gt;The test accuracy had been looked at {} before the last change. Who chooses settings by it fits them to the test images: choose by the validation loss, and look at the test accuracy once, at the end (notes 07-1).</source>
        <extracomment>ui/library</extracomment>
        <translation>&lt;br&gt;마지막 변경 전에 테스트 정확도를 {} 보았습니다. 이것으로 설정을 고르면 테스트 이미지에 과적합됩니다. 검증 손실로 고르고, 테스트 정확도는 마지막에 한 번만 보세요(노트 07-1).</translation>
    </message>
    <message>
        <source>&lt;b&gt;Test accuracy&lt;/b&gt;: {}</source>
        <extracomment>ui/library</extracomment>
        <translation>&lt;b&gt;테스트 정확도&lt;/b&gt;: {}</translation>
    </message>
    <message>
        <source>It can go on.</source>
        <extracomment>ui/library</extracomment>
        <translation>이어서 할 수 있습니다.</translation>
    </message>
    <message>
        <source>{:,} times</source>
        <extracomment>ui/library</extracomment>
        <translation>{:,}번</translation>
    </message>
    <message>
        <source>And {} more.</source>
        <extracomment>ui/library</extracomment>
        <translation>그 밖에 {}개.</translation>
    </message>
    <message>
        <source>Based on {}.</source>
        <extracomment>ui/library</extracomment>
        <translation>바탕: {}.</translation>
    </message>
    <message>
        <source>broken off</source>
        <extracomment>ui/library</extracomment>
        <translation>끊김</translation>
    </message>
    <message>
        <source>is being trained</source>
        <extracomment>ui/library</extracomment>
        <translation>학습 중</translation>
    </message>
    <message>
        <source>Click to star the run, or to take the star away.</source>
        <extracomment>ui/library</extracomment>
        <translation>누르면 실행에 별표를 붙이거나 뗍니다.</translation>
    </message>
    <message>
        <source>
based on {}</source>
        <extracomment>ui/library</extracomment>
        <translation>
바탕: {}</translation>
    </message>
    <message>
        <source>The runs of the library</source>
        <extracomment>ui/library</extracomment>
        <translation>보관함의 실행</translation>
    </message>
    <message>
        <source>&lt;p&gt;Every run that was trained here. Click a heading to sort, select rows to lay their curves over each other, press the right button for what can be done. F2 renames, Delete deletes, Ctrl+Z brings back.&lt;/p&gt;</source>
        <extracomment>ui/library</extracomment>
        <translation>&lt;p&gt;여기서 학습한 모든 실행입니다. 제목을 누르면 정렬하고, 행을 고르면 곡선을 겹쳐 보이고, 오른쪽 버튼을 누르면 할 수 있는 일이 나옵니다. F2는 이름 바꾸기, Delete는 삭제, Ctrl+Z는 되돌리기입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Changed: {}</source>
        <extracomment>ui/model</extracomment>
        <translation>바뀐 것: {}</translation>
    </message>
    <message>
        <source>PyTorch could not be loaded: {error}.</source>
        <extracomment>ui/model</extracomment>
        <translation>PyTorch를 불러올 수 없습니다: {error}.</translation>
    </message>
    <message>
        <source>{} · {:,} batches · eval mode</source>
        <extracomment>ui/model</extracomment>
        <translation>{} · 배치 {:,}개 · 평가 모드</translation>
    </message>
    <message>
        <source>{} · {:,} steps · eval mode</source>
        <extracomment>ui/model</extracomment>
        <translation>{} · 스텝 {:,} · 평가 모드</translation>
    </message>
    <message>
        <source>Ready-made network</source>
        <extracomment>ui/model</extracomment>
        <translation>기본 제공 신경망</translation>
    </message>
    <message>
        <source>{} · eval mode</source>
        <extracomment>ui/model</extracomment>
        <translation>{} · 평가 모드</translation>
    </message>
    <message>
        <source>{} · step {:,} · eval mode</source>
        <extracomment>ui/model</extracomment>
        <translation>{} · 스텝 {:,} · 평가 모드</translation>
    </message>
    <message>
        <source>PyTorch and MNIST are still being loaded.</source>
        <extracomment>ui/model</extracomment>
        <translation>PyTorch와 MNIST를 불러오고 있습니다.</translation>
    </message>
    <message>
        <source>A run is going.</source>
        <extracomment>ui/model</extracomment>
        <translation>실행이 진행 중입니다.</translation>
    </message>
    <message>
        <source>There is no run to race against.</source>
        <extracomment>ui/model</extracomment>
        <translation>나란히 학습할 실행이 없습니다.</translation>
    </message>
    <message>
        <source>A run can be opened once the program has loaded and no run is going.</source>
        <extracomment>ui/model</extracomment>
        <translation>프로그램을 다 불러오고 진행 중인 실행이 없을 때 실행을 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <extracomment>ui/model</extracomment>
        <translation>{} 파일로 저장했습니다.</translation>
    </message>
    <message>
        <source>Training broke off because of an error in the program: {error}.</source>
        <extracomment>ui/model</extracomment>
        <translation>프로그램의 오류로 학습이 끊겼습니다: {error}.</translation>
    </message>
    <message>
        <source>{} is in the form. Change one thing, then press Train or Race.</source>
        <extracomment>ui/model</extracomment>
        <translation>{} 실험이 설정에 있습니다. 하나를 바꾼 뒤 학습이나 나란히 학습을 누르세요.</translation>
    </message>
    <message>
        <source>Ten templates: the weights from the pixels to each digit</source>
        <extracomment>ui/network</extracomment>
        <translation>템플릿 열 개: 픽셀에서 각 숫자로 가는 가중치</translation>
    </message>
    <message>
        <source>The drawing, 28 × 28 pixels</source>
        <extracomment>ui/network</extracomment>
        <translation>그린 숫자, 28 × 28 픽셀</translation>
    </message>
    <message>
        <source>batch norm</source>
        <extracomment>ui/network</extracomment>
        <translation>배치 정규화</translation>
    </message>
    <message>
        <source>What it answers</source>
        <extracomment>ui/network</extracomment>
        <translation>답</translation>
    </message>
    <message>
        <source>Ten digits</source>
        <extracomment>ui/network</extracomment>
        <translation>숫자 열 개</translation>
    </message>
    <message>
        <source>{:,} parameters</source>
        <extracomment>ui/network</extracomment>
        <translation>매개변수 {:,}개</translation>
    </message>
    <message>
        <source>Hidden layer {}: {:,} units, {}</source>
        <extracomment>ui/network</extracomment>
        <translation>은닉층 {}: 뉴런 {:,}개, {}</translation>
    </message>
    <message>
        <source>dropout {:g}</source>
        <extracomment>ui/network</extracomment>
        <translation>드롭아웃 {:g}</translation>
    </message>
    <message>
        <source>{} inputs</source>
        <extracomment>ui/network</extracomment>
        <translation>입력 {}개</translation>
    </message>
    <message>
        <source>Unit {}: bias {:.3g}, z {:.3g}, gives {:.3g}</source>
        <extracomment>ui/network</extracomment>
        <translation>뉴런 {}: 편향 {:.3g}, z {:.3g}, 출력 {:.3g}</translation>
    </message>
    <message>
        <source>The network: each layer&apos;s units, lit by what the drawing makes of them, blue above and red below zero, and the strongest connections, blue where they add and red where they take away.</source>
        <extracomment>ui/network</extracomment>
        <translation>신경망입니다. 각 층의 뉴런은 그린 숫자에 따라 0보다 크면 파랗게, 작으면 빨갛게 켜집니다. 가장 강한 연결은 더하면 파란색, 빼면 빨간색입니다.</translation>
    </message>
    <message>
        <source>Add a hidden layer here, as wide as its neighbour.</source>
        <extracomment>ui/network</extracomment>
        <translation>여기에 이웃과 같은 너비의 은닉층을 더합니다.</translation>
    </message>
    <message>
        <source>Each cell has the colour of the strongest of {} units.</source>
        <extracomment>ui/network</extracomment>
        <translation>칸마다 뉴런 {}개 중 가장 강한 것의 색입니다.</translation>
    </message>
    <message>
        <source>{} units a cell</source>
        <extracomment>ui/network</extracomment>
        <translation>한 칸에 뉴런 {}개</translation>
    </message>
    <message>
        <source>{} a cell</source>
        <extracomment>ui/network</extracomment>
        <translation>한 칸에 {}개</translation>
    </message>
    <message>
        <source>{}/cell</source>
        <extracomment>ui/network</extracomment>
        <translation>{}/칸</translation>
    </message>
    <message>
        <source>A click goes to its settings, a double click on a unit shows how it comes about.</source>
        <extracomment>ui/network</extracomment>
        <translation>누르면 설정으로 가고, 뉴런을 두 번 누르면 그 값이 어떻게 나오는지 봅니다.</translation>
    </message>
    <message>
        <source>{}, reads a {}</source>
        <extracomment>ui/network</extracomment>
        <translation>{}, 읽은 숫자 {}</translation>
    </message>
    <message>
        <source>A click shows the next row.</source>
        <extracomment>ui/network</extracomment>
        <translation>누르면 다음 행을 봅니다.</translation>
    </message>
    <message>
        <source>{}, says {}</source>
        <extracomment>ui/network</extracomment>
        <translation>{}, 답 {}</translation>
    </message>
    <message>
        <source>28 × 28</source>
        <extracomment>ui/network</extracomment>
        <translation>28 × 28</translation>
    </message>
    <message>
        <source>Dropout has silenced {:,} of them.</source>
        <extracomment>ui/network</extracomment>
        <translation>드롭아웃이 그중 {:,}개를 쉬게 했습니다.</translation>
    </message>
    <message>
        <source>The layers as PyTorch has them: modules, shapes and parameters.</source>
        <extracomment>ui/network</extracomment>
        <translation>PyTorch의 층: 모듈, 모양, 매개변수.</translation>
    </message>
    <message>
        <source>Layers as a table</source>
        <extracomment>ui/network</extracomment>
        <translation>층을 표로</translation>
    </message>
    <message>
        <source>{} · train mode, dropout and batch norm at work</source>
        <extracomment>ui/network</extracomment>
        <translation>{} · 학습 모드, 드롭아웃과 배치 정규화 작동</translation>
    </message>
    <message>
        <source>{} · row {} of {}</source>
        <extracomment>ui/network</extracomment>
        <translation>{0} · {2}행 중 {1}행</translation>
    </message>
    <message>
        <source>The trained one</source>
        <extracomment>ui/network</extracomment>
        <translation>학습한 신경망</translation>
    </message>
    <message>
        <source>Show the network that answers: {}.</source>
        <extracomment>ui/network</extracomment>
        <translation>답하는 신경망을 봅니다: {}.</translation>
    </message>
    <message>
        <source>The form&apos;s</source>
        <extracomment>ui/network</extracomment>
        <translation>설정의 신경망</translation>
    </message>
    <message>
        <source>Show the network in the form.</source>
        <extracomment>ui/network</extracomment>
        <translation>설정에 있는 신경망을 봅니다.</translation>
    </message>
    <message>
        <source>{}: its weights are no longer finite numbers.</source>
        <extracomment>ui/network</extracomment>
        <translation>{}: 가중치가 더는 유한한 수가 아닙니다.</translation>
    </message>
    <message>
        <source>{} · {}</source>
        <extracomment>ui/network</extracomment>
        <translation>{} · {}</translation>
    </message>
    <message>
        <source>The network in the form, not trained yet</source>
        <extracomment>ui/network</extracomment>
        <translation>설정의 신경망, 아직 학습하지 않음</translation>
    </message>
    <message>
        <source>Draw a digit, and the units light up.</source>
        <extracomment>ui/network</extracomment>
        <translation>숫자를 그리면 뉴런이 켜집니다.</translation>
    </message>
    <message>
        <source>Train it, and the units light up.</source>
        <extracomment>ui/network</extracomment>
        <translation>학습하면 뉴런이 켜집니다.</translation>
    </message>
    <message>
        <source>Drawing pad</source>
        <extracomment>ui/pad</extracomment>
        <translation>그림판</translation>
    </message>
    <message>
        <source>&lt;p&gt;Draw a digit with the mouse, a finger or a pen, or drop a picture here.&lt;/p&gt;&lt;p&gt;Ctrl+Z takes the last stroke back, Ctrl+Y draws it again, Delete clears the pad, E erases single strokes, [ and ] change the brush, Ctrl+V pastes a picture, Ctrl+C copies what the network sees.&lt;/p&gt;&lt;p&gt;By keyboard: the arrow keys move the pen (with Shift in finer steps), Space puts it down and lifts it, Escape drops the stroke.&lt;/p&gt;</source>
        <extracomment>ui/pad</extracomment>
        <translation>&lt;p&gt;마우스, 손가락, 펜으로 숫자를 그리거나 그림을 여기에 놓으세요.&lt;/p&gt;&lt;p&gt;Ctrl+Z는 마지막 획 되돌리기, Ctrl+Y는 다시 그리기, Delete는 모두 지우기, E는 획 하나씩 지우기, [와 ]는 붓 굵기, Ctrl+V는 그림 붙여 넣기, Ctrl+C는 신경망이 보는 것 복사입니다.&lt;/p&gt;&lt;p&gt;키보드: 화살표 키로 펜을 옮기고(Shift와 함께 누르면 조금씩), 스페이스로 펜을 대고 떼며, Esc로 획을 취소합니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Nothing to erase: E draws again</source>
        <extracomment>ui/pad</extracomment>
        <translation>지울 것이 없습니다. E를 누르면 다시 그립니다</translation>
    </message>
    <message>
        <source>Draw a digit here</source>
        <extracomment>ui/digit</extracomment>
        <translation>여기에 숫자를 그리세요</translation>
    </message>
    <message>
        <source>Take everything off the pad (Delete on the pad)</source>
        <extracomment>ui/pad</extracomment>
        <translation>그림판을 모두 지웁니다(그림판에서 Delete)</translation>
    </message>
    <message>
        <source>Take the last stroke back (Ctrl+Z)</source>
        <extracomment>ui/pad</extracomment>
        <translation>마지막 획을 되돌립니다(Ctrl+Z)</translation>
    </message>
    <message>
        <source>Do again what was taken back (Ctrl+Y)</source>
        <extracomment>ui/pad</extracomment>
        <translation>되돌린 것을 다시 합니다(Ctrl+Y)</translation>
    </message>
    <message>
        <source>Erase single strokes (E on the pad)</source>
        <extracomment>ui/pad</extracomment>
        <translation>획을 하나씩 지웁니다(그림판에서 E)</translation>
    </message>
    <message>
        <source>Pictures, the brush and a new drawing after a pause (Alt+Down opens it)</source>
        <extracomment>ui/pad</extracomment>
        <translation>그림, 붓, 쉬었다 그리면 새 그림(Alt+아래쪽 화살표로 엽니다)</translation>
    </message>
    <message>
        <source>&amp;Open picture …</source>
        <extracomment>ui/pad</extracomment>
        <translation>그림 열기(&amp;O) …</translation>
    </message>
    <message>
        <source>&amp;Copy the 28 × 28 pixels	Ctrl+C</source>
        <extracomment>ui/pad</extracomment>
        <translation>28 × 28 픽셀 복사(&amp;C)\tCtrl+C</translation>
    </message>
    <message>
        <source>Brush width of the picture on the pad ([ and ] on the pad). What the network sees stays the same.</source>
        <extracomment>ui/pad</extracomment>
        <translation>그림판에 보이는 붓의 굵기입니다(그림판에서 [와 ]). 신경망이 보는 것은 그대로입니다.</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>ui/pad</extracomment>
        <translation>지우기</translation>
    </message>
    <message>
        <source>The output is {}: {}, where h₁ = {} and h₂ = {}.</source>
        <extracomment>ui/hands</extracomment>
        <translation>출력은 {}입니다: {}, 여기서 h₁ = {}, h₂ = {}.</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>ui/pad</extracomment>
        <translation>다시 하기</translation>
    </message>
    <message>
        <source>Eraser</source>
        <extracomment>ui/pad</extracomment>
        <translation>지우개</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>ui/pad</extracomment>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>&amp;Paste picture	Ctrl+V</source>
        <extracomment>ui/pad</extracomment>
        <translation>그림 붙여 넣기(&amp;P)\tCtrl+V</translation>
    </message>
    <message>
        <source>&amp;New drawing after a pause</source>
        <extracomment>ui/pad</extracomment>
        <translation>쉬었다 그리면 새 그림(&amp;N)</translation>
    </message>
    <message>
        <source>A stroke after one and a half seconds without any begins a new drawing.</source>
        <extracomment>ui/pad</extracomment>
        <translation>1.5초 동안 쉬었다가 그은 획은 새 그림을 시작합니다.</translation>
    </message>
    <message>
        <source>Brush width</source>
        <extracomment>ui/pad</extracomment>
        <translation>붓 굵기</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <extracomment>ui/pad</extracomment>
        <translation>붓(&amp;B)</translation>
    </message>
    <message>
        <source>Recall and precision of each digit</source>
        <extracomment>ui/results</extracomment>
        <translation>각 숫자의 재현율과 정밀도</translation>
    </message>
    <message>
        <source>Recall %</source>
        <extracomment>ui/results</extracomment>
        <translation>재현율 %</translation>
    </message>
    <message>
        <source>Prec. %</source>
        <extracomment>ui/results</extracomment>
        <translation>정밀도 %</translation>
    </message>
    <message>
        <source>Recall: of the images of a digit, how many are read as this digit.</source>
        <extracomment>ui/results</extracomment>
        <translation>재현율: 어떤 숫자의 이미지 중 그 숫자로 읽은 비율입니다.</translation>
    </message>
    <message>
        <source>Precision: of the images read as a digit, how many are this digit.</source>
        <extracomment>ui/results</extracomment>
        <translation>정밀도: 어떤 숫자로 읽은 이미지 중 정말 그 숫자인 비율입니다.</translation>
    </message>
    <message>
        <source>Confusion matrix: what each digit is read as</source>
        <extracomment>ui/results</extracomment>
        <translation>혼동 행렬: 각 숫자를 무엇으로 읽는지</translation>
    </message>
    <message>
        <source>&lt;p&gt;A row for each digit, a column for each answer. What is read rightly is on the diagonal; the stronger the other colour, the more common the mistake. A click on a cell lists its images, and so do the arrow keys with Enter.&lt;/p&gt;</source>
        <extracomment>ui/results</extracomment>
        <translation>&lt;p&gt;행은 숫자, 열은 답입니다. 바르게 읽은 것은 대각선에 있고, 다른 색이 진할수록 흔한 실수입니다. 칸을 누르거나 화살표 키와 Enter를 쓰면 그 이미지를 보여 줍니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>read as</source>
        <extracomment>ui/results</extracomment>
        <translation>읽은 숫자</translation>
    </message>
    <message>
        <source>what it is</source>
        <extracomment>ui/results</extracomment>
        <translation>실제 숫자</translation>
    </message>
    <message>
        <source>Press to put it on the pad</source>
        <extracomment>ui/results</extracomment>
        <translation>누르면 그림판에 올립니다</translation>
    </message>
    <message>
        <source>{} read as {}, {}</source>
        <extracomment>ui/results</extracomment>
        <translation>{} → {}, {}</translation>
    </message>
    <message>
        <source>Whose digits the network reads: MNIST&apos;s test images, or what six people wrote with a pen. Where pen strokes are trained on, these six are left out unless the form says otherwise.</source>
        <extracomment>ui/results</extracomment>
        <translation>신경망이 누구의 숫자를 읽을지 정합니다. MNIST의 테스트 이미지, 또는 여섯 사람이 펜으로 쓴 숫자입니다. 펜 글씨로 학습할 때 이 여섯 사람은 설정에서 달리 정하지 않으면 제외됩니다.</translation>
    </message>
    <message>
        <source>Whose digits are read</source>
        <extracomment>ui/results</extracomment>
        <translation>누구의 숫자를 읽을지</translation>
    </message>
    <message>
        <source>MNIST&apos;s test images</source>
        <extracomment>ui/results</extracomment>
        <translation>MNIST의 테스트 이미지</translation>
    </message>
    <message>
        <source>Read</source>
        <extracomment>ui/results</extracomment>
        <translation>읽을 것</translation>
    </message>
    <message>
        <source>The results could not be computed: {}.</source>
        <extracomment>ui/results</extracomment>
        <translation>결과를 계산할 수 없습니다: {}.</translation>
    </message>
    <message>
        <source>“{}” is reading the test images …</source>
        <extracomment>ui/results</extracomment>
        <translation>“{}” 신경망이 테스트 이미지를 읽고 있습니다 …</translation>
    </message>
    <message>
        <source>By writer: {}.</source>
        <extracomment>ui/results</extracomment>
        <translation>쓴 사람별: {}.</translation>
    </message>
    <message>
        <source>“{}” reads nothing: what it says is not a finite number. So it is with what is left of a training whose loss became infinite; a smaller learning rate can help.</source>
        <extracomment>ui/results</extracomment>
        <translation>“{}” 신경망은 아무것도 읽지 못합니다. 답이 유한한 수가 아닙니다. 손실이 무한대가 된 학습이 이렇습니다. 학습률을 낮추면 나을 수 있습니다.</translation>
    </message>
    <message>
        <source>From the first to the second: {}.</source>
        <extracomment>ui/results</extracomment>
        <translation>첫째에서 둘째로: {}.</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <extracomment>ui/results</extracomment>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>There are no images here: “{}” learned “{}”, a table of a few rows. What it says of each of them stands beside this page.</source>
        <extracomment>ui/results</extracomment>
        <translation>여기에는 이미지가 없습니다. “{}” 신경망은 몇 행짜리 표인 “{}” 과제를 배웠습니다. 행마다의 답은 이 페이지 옆에 있습니다.</translation>
    </message>
    <message>
        <source>“{}” did not learn from images.</source>
        <extracomment>ui/results</extracomment>
        <translation>“{}” 신경망은 이미지로 배우지 않았습니다.</translation>
    </message>
    <message>
        <source>“{}” was asked about other images.</source>
        <extracomment>ui/results</extracomment>
        <translation>“{}” 신경망에는 다른 이미지를 물었습니다.</translation>
    </message>
    <message>
        <source>How often the network is right, against how sure it is</source>
        <extracomment>ui/results</extracomment>
        <translation>얼마나 확신하는지에 따라 얼마나 맞는지</translation>
    </message>
    <message>
        <source>right, %</source>
        <extracomment>ui/results</extracomment>
        <translation>정답, %</translation>
    </message>
    <message>
        <source>how sure, %</source>
        <extracomment>ui/results</extracomment>
        <translation>확신, %</translation>
    </message>
    <message>
        <source>The answers by how sure the network is of them, and how many of each tenth are right. Below the line it is surer than right. The calibration error is the mean distance from the line, by the number of images (Guo et al. 2017).</source>
        <extracomment>ui/results</extracomment>
        <translation>신경망이 확신하는 정도에 따라 답을 나누고, 10분의 1마다 얼마나 맞았는지 보여 줍니다. 선 아래에서는 맞은 것보다 더 확신합니다. 보정 오차는 이미지 수로 가중한, 선까지의 평균 거리입니다(Guo 외 2017).</translation>
    </message>
    <message>
        <source>as sure as right</source>
        <extracomment>ui/results</extracomment>
        <translation>확신한 만큼 정답</translation>
    </message>
    <message>
        <source>under {} images</source>
        <extracomment>ui/results</extracomment>
        <translation>이미지 {}장 미만</translation>
    </message>
    <message>
        <source>Write into each cell the share of the row&apos;s digit, not the count.</source>
        <extracomment>ui/results</extracomment>
        <translation>칸마다 개수 대신 그 행의 숫자에 대한 비율을 씁니다.</translation>
    </message>
    <message>
        <source>Which images are listed: mistakes the surest first, what is read rightly the least sure first.</source>
        <extracomment>ui/results</extracomment>
        <translation>어떤 이미지를 보일지 정합니다. 실수는 가장 확신한 것부터, 정답은 가장 덜 확신한 것부터 나옵니다.</translation>
    </message>
    <message>
        <source>Which images are listed</source>
        <extracomment>ui/results</extracomment>
        <translation>어떤 이미지를 보일지</translation>
    </message>
    <message>
        <source>No mistakes: it reads all of {} rightly.</source>
        <extracomment>ui/results</extracomment>
        <translation>실수가 없습니다. {} 모두 바르게 읽습니다.</translation>
    </message>
    <message>
        <source>Test images</source>
        <extracomment>ui/results</extracomment>
        <translation>테스트 이미지</translation>
    </message>
    <message>
        <source>&lt;p&gt;Each image with what it is, what the network reads, and how sure it is of that. Press one to put it on the pad.&lt;/p&gt;</source>
        <extracomment>ui/results</extracomment>
        <translation>&lt;p&gt;이미지마다 실제 숫자, 신경망이 읽은 숫자, 확신하는 정도를 보여 줍니다. 누르면 그림판에 올립니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Mistakes of “{}”: {:,}</source>
        <extracomment>ui/results</extracomment>
        <translation>“{}”의 실수: {:,}</translation>
    </message>
    <message>
        <source>The network</source>
        <extracomment>ui/results</extracomment>
        <translation>신경망</translation>
    </message>
    <message>
        <source>in % of each digit</source>
        <extracomment>ui/results</extracomment>
        <translation>숫자마다 %로</translation>
    </message>
    <message>
        <source>All mistakes: {:,}</source>
        <extracomment>ui/results</extracomment>
        <translation>모든 실수: {:,}</translation>
    </message>
    <message>
        <source>Only “{}” is right: {:,}</source>
        <extracomment>ui/results</extracomment>
        <translation>“{}”만 정답: {:,}</translation>
    </message>
    <message>
        <source>There is no image that only “{}” reads rightly.</source>
        <extracomment>ui/results</extracomment>
        <translation>“{}”만 바르게 읽는 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>Point at an image to see what the network says of it.</source>
        <extracomment>ui/results</extracomment>
        <translation>이미지를 가리키면 신경망의 답을 봅니다.</translation>
    </message>
    <message>
        <source>{} says {} ({}).</source>
        <extracomment>ui/results</extracomment>
        <translation>{}의 답은 {} ({}).</translation>
    </message>
    <message>
        <source>What “{}” reads</source>
        <extracomment>ui/results</extracomment>
        <translation>“{}”의 답</translation>
    </message>
    <message>
        <source>“{}”, digit by digit</source>
        <extracomment>ui/results</extracomment>
        <translation>“{}”, 숫자별</translation>
    </message>
    <message>
        <source>{} read as {}: {:,}</source>
        <extracomment>ui/results</extracomment>
        <translation>{} → {}: {:,}</translation>
    </message>
    <message>
        <source>No {} is read as {}.</source>
        <extracomment>ui/results</extracomment>
        <translation>{} 숫자를 {} 숫자로 읽은 것이 없습니다.</translation>
    </message>
    <message>
        <source>{} gives no finite number.</source>
        <extracomment>ui/results</extracomment>
        <translation>{}의 답이 유한한 수가 아닙니다.</translation>
    </message>
    <message>
        <source>Image {} is labelled {}.</source>
        <extracomment>ui/results</extracomment>
        <translation>이미지 {}의 레이블은 {}입니다.</translation>
    </message>
    <message>
        <source>1 image</source>
        <extracomment>ui/results</extracomment>
        <translation>이미지 1장</translation>
    </message>
    <message>
        <source>There is no answer to be sure of.</source>
        <extracomment>ui/results</extracomment>
        <translation>확신할 답이 없습니다.</translation>
    </message>
    <message>
        <source>On average it is as sure as it is right.</source>
        <extracomment>ui/results</extracomment>
        <translation>평균적으로 확신하는 만큼 맞습니다.</translation>
    </message>
    <message>
        <source>1 mistake</source>
        <extracomment>ui/results</extracomment>
        <translation>실수 1개</translation>
    </message>
    <message>
        <source>{} read as {}: {}</source>
        <extracomment>ui/results</extracomment>
        <translation>{} → {}: {}</translation>
    </message>
    <message>
        <source>Of {} {}, {} are read as {}.</source>
        <extracomment>ui/results</extracomment>
        <translation>{1} {0}장 중 답이 {3}인 비율: {2}.</translation>
    </message>
    <message>
        <source>Of {} read as {}, {} are {}.</source>
        <extracomment>ui/results</extracomment>
        <translation>답이 {1}인 {0} 중 {3}의 비율: {2}.</translation>
    </message>
    <message>
        <source>{:.0f} to {:.0f} % sure</source>
        <extracomment>ui/results</extracomment>
        <translation>{:.0f}~{:.0f}% 확신</translation>
    </message>
    <message>
        <source>{}: {}, {} right</source>
        <extracomment>ui/results</extracomment>
        <translation>{}: {}, 정답 {}</translation>
    </message>
    <message>
        <source>“{}” reads {} of {} rightly: {}.</source>
        <extracomment>ui/results</extracomment>
        <translation>“{0}” 신경망은 {2} 중 {1}를 바르게 읽습니다: {3}.</translation>
    </message>
    <message>
        <source>{:,} images</source>
        <extracomment>ui/results</extracomment>
        <translation>이미지 {:,}장</translation>
    </message>
    <message>
        <source>There are no {} among the test images</source>
        <extracomment>ui/results</extracomment>
        <translation>테스트 이미지에 {} 없음</translation>
    </message>
    <message>
        <source>, {} of the {}</source>
        <extracomment>ui/results</extracomment>
        <translation>, {1}의 {0}</translation>
    </message>
    <message>
        <source>There are no {} among the test images.</source>
        <extracomment>ui/results</extracomment>
        <translation>테스트 이미지에 {} 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>The network reads nothing as {}.</source>
        <extracomment>ui/results</extracomment>
        <translation>신경망이 {} 숫자로 읽은 것이 없습니다.</translation>
    </message>
    <message>
        <source>Calibration error: {:.1f} points.</source>
        <extracomment>ui/results</extracomment>
        <translation>보정 오차: {:.1f}%p.</translation>
    </message>
    <message>
        <source>{}: no image</source>
        <extracomment>ui/results</extracomment>
        <translation>{}: 이미지 없음</translation>
    </message>
    <message>
        <source>{:,} mistakes</source>
        <extracomment>ui/results</extracomment>
        <translation>실수 {:,}개</translation>
    </message>
    <message>
        <source>On average it is {:.1f} points surer than right.</source>
        <extracomment>ui/results</extracomment>
        <translation>평균적으로 정답보다 {:.1f}%p 더 확신합니다.</translation>
    </message>
    <message>
        <source>On average it is {:.1f} points less sure than right.</source>
        <extracomment>ui/results</extracomment>
        <translation>평균적으로 정답보다 {:.1f}%p 덜 확신합니다.</translation>
    </message>
    <message>
        <source>To {} its answer is not a finite number.</source>
        <extracomment>ui/results</extracomment>
        <translation>{}에 대한 답이 유한한 수가 아닙니다.</translation>
    </message>
    <message>
        <source>{} could not be written: {}.</source>
        <extracomment>ui</extracomment>
        <translation>{} 파일을 쓸 수 없습니다: {}.</translation>
    </message>
    <message>
        <source>{} is there already. Save under its full name to replace it.</source>
        <extracomment>ui</extracomment>
        <translation>{} 파일이 이미 있습니다. 전체 이름으로 저장하면 바꿉니다.</translation>
    </message>
    <message>
        <source>The experiment as a PyTorch program</source>
        <extracomment>ui/script</extracomment>
        <translation>PyTorch 프로그램으로 본 실험</translation>
    </message>
    <message>
        <source>The experiment in the form as a program of PyTorch. What the last change in the form altered has a bar beside it. Ctrl and + or - make the letters larger or smaller.</source>
        <extracomment>ui/script</extracomment>
        <translation>설정에 있는 실험을 PyTorch 프로그램으로 보여 줍니다. 설정의 마지막 변경으로 바뀐 줄 옆에는 막대가 있습니다. Ctrl과 + 또는 -로 글자 크기를 바꿉니다.</translation>
    </message>
    <message>
        <source>Put the whole program into the clipboard.</source>
        <extracomment>ui/script</extracomment>
        <translation>프로그램 전체를 클립보드에 복사합니다.</translation>
    </message>
    <message>
        <source>Write the program as a Python file, or as a Jupyter notebook.</source>
        <extracomment>ui/script</extracomment>
        <translation>프로그램을 Python 파일이나 Jupyter 노트북으로 씁니다.</translation>
    </message>
    <message>
        <source>Save as …</source>
        <extracomment>ui/script</extracomment>
        <translation>다른 이름으로 저장 …</translation>
    </message>
    <message>
        <source>Set the form as the program in a file says. The comment at its head holds the settings; nothing of the file is run.</source>
        <extracomment>ui/script</extracomment>
        <translation>파일에 있는 프로그램대로 설정합니다. 맨 위의 주석에 설정이 들어 있습니다. 파일의 어떤 것도 실행하지 않습니다.</translation>
    </message>
    <message>
        <source>Open settings …</source>
        <extracomment>ui/script</extracomment>
        <translation>설정 열기 …</translation>
    </message>
    <message>
        <source>Set the form as the program in the clipboard says, or the comment at its head alone.</source>
        <extracomment>ui/script</extracomment>
        <translation>클립보드에 있는 프로그램대로, 또는 맨 위의 주석만으로 설정합니다.</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <extracomment>ui/script</extracomment>
        <translation>설정 붙여 넣기</translation>
    </message>
    <message>
        <source>The language of the comments, here and in the file. The code stays as it is.</source>
        <extracomment>ui/script</extracomment>
        <translation>여기와 파일에 있는 주석의 언어입니다. 코드는 그대로입니다.</translation>
    </message>
    <message>
        <source>How long the program is, and what the last change in the form altered.</source>
        <extracomment>ui/script</extracomment>
        <translation>프로그램의 길이와, 설정의 마지막 변경으로 바뀐 것입니다.</translation>
    </message>
    <message>
        <source>Why the line under the mouse is there, or the one with the caret.</source>
        <extracomment>ui/script</extracomment>
        <translation>마우스가 가리키는 줄이나 커서가 있는 줄이 왜 있는지 말해 줍니다.</translation>
    </message>
    <message>
        <source>Python (*.py);;Jupyter notebook (*.ipynb)</source>
        <extracomment>ui/script</extracomment>
        <translation>Python (*.py);;Jupyter 노트북 (*.ipynb)</translation>
    </message>
    <message>
        <source>Save the script</source>
        <extracomment>ui/script</extracomment>
        <translation>스크립트 저장</translation>
    </message>
    <message>
        <source>Scripts and notebooks (*.py *.ipynb);;All files (*)</source>
        <extracomment>ui/script</extracomment>
        <translation>스크립트와 노트북 (*.py *.ipynb);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>ui/script</extracomment>
        <translation>복사</translation>
    </message>
    <message>
        <source>Comments</source>
        <extracomment>ui/script</extracomment>
        <translation>주석</translation>
    </message>
    <message>
        <source>The settings of {} are in the form. {}</source>
        <extracomment>ui/script</extracomment>
        <translation>{} 설정을 넣었습니다. {}</translation>
    </message>
    <message>
        <source>Until then, this is the program of the experiment before it.</source>
        <extracomment>ui/script</extracomment>
        <translation>그때까지는 이전 실험의 프로그램을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Point at a line to see why it is there.</source>
        <extracomment>ui/script</extracomment>
        <translation>줄을 가리키면 왜 있는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Open settings</source>
        <extracomment>ui/script</extracomment>
        <translation>설정 열기</translation>
    </message>
    <message>
        <source>not of this experiment</source>
        <extracomment>ui/script</extracomment>
        <translation>이 실험의 것이 아님</translation>
    </message>
    <message>
        <source>{:,} lines</source>
        <extracomment>ui/script</extracomment>
        <translation>{:,}줄</translation>
    </message>
    <message>
        <source>Copied {:,} lines.</source>
        <extracomment>ui/script</extracomment>
        <translation>{:,}줄을 복사했습니다.</translation>
    </message>
    <message>
        <source>{:,} changed</source>
        <extracomment>ui/script</extracomment>
        <translation>{:,}줄 바뀜</translation>
    </message>
    <message>
        <source>{:,} removed</source>
        <extracomment>ui/script</extracomment>
        <translation>{:,}줄 없어짐</translation>
    </message>
    <message>
        <source>Saved as {}: {}.</source>
        <extracomment>ui/script</extracomment>
        <translation>{} 파일로 저장했습니다: {}.</translation>
    </message>
    <message>
        <source>inputs</source>
        <extracomment>ui/start</extracomment>
        <translation>입력</translation>
    </message>
    <message>
        <source>hidden {}</source>
        <extracomment>ui/step</extracomment>
        <translation>은닉 {}</translation>
    </message>
    <message>
        <source>One part after the other; once more holds it.</source>
        <extracomment>ui/step</extracomment>
        <translation>한 부분씩 이어서 합니다. 다시 누르면 멈춥니다.</translation>
    </message>
    <message>
        <source>One part back, or to where the copy was before its last steps.</source>
        <extracomment>ui/step</extracomment>
        <translation>한 부분 뒤로, 또는 복사본의 마지막 스텝들 이전으로 갑니다.</translation>
    </message>
    <message>
        <source>A new copy of the network, before the first step.</source>
        <extracomment>ui/step</extracomment>
        <translation>첫 스텝 이전의 신경망을 새로 복사합니다.</translation>
    </message>
    <message>
        <source>Start over</source>
        <extracomment>ui/step</extracomment>
        <translation>처음부터</translation>
    </message>
    <message>
        <source>Hold</source>
        <extracomment>ui/step</extracomment>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>ui/step</extracomment>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <extracomment>ui/step</extracomment>
        <translation>순전파</translation>
    </message>
    <message>
        <source>To the answer.</source>
        <extracomment>ui/step</extracomment>
        <translation>답까지 갑니다.</translation>
    </message>
    <message>
        <source>Loss</source>
        <extracomment>ui/step</extracomment>
        <translation>손실</translation>
    </message>
    <message>
        <source>How wrong the answer is.</source>
        <extracomment>ui/step</extracomment>
        <translation>답이 얼마나 틀렸는지 봅니다.</translation>
    </message>
    <message>
        <source>Step 1</source>
        <extracomment>ui/step</extracomment>
        <translation>1단계</translation>
    </message>
    <message>
        <source>Back propagation from the output to the weights of the last layer.</source>
        <extracomment>ui/step</extracomment>
        <translation>역전파: 출력에서 마지막 층의 가중치까지 갑니다.</translation>
    </message>
    <message>
        <source>Step 2</source>
        <extracomment>ui/step</extracomment>
        <translation>2단계</translation>
    </message>
    <message>
        <source>Back propagation through the hidden layers, one with each click.</source>
        <extracomment>ui/step</extracomment>
        <translation>역전파: 누를 때마다 은닉층 하나씩 거슬러 갑니다.</translation>
    </message>
    <message>
        <source>Update</source>
        <extracomment>ui/step</extracomment>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>What the optimizer makes of the gradients, and the answer again.</source>
        <extracomment>ui/step</extracomment>
        <translation>옵티마이저가 기울기로 가중치를 바꾸고, 다시 답을 봅니다.</translation>
    </message>
    <message>
        <source>Let the copy take so many steps on this example: {}.</source>
        <extracomment>ui/step</extracomment>
        <translation>복사본이 이 예제로 몇 스텝을 갑니다: {}.</translation>
    </message>
    <message>
        <source>{} steps</source>
        <extracomment>ui/step</extracomment>
        <translation>{}스텝</translation>
    </message>
    <message>
        <source>Silence units as in training; without it dropout rests, as when it is asked.</source>
        <extracomment>ui/step</extracomment>
        <translation>학습할 때처럼 뉴런을 쉬게 합니다. 끄면 답을 물을 때처럼 드롭아웃이 작동하지 않습니다.</translation>
    </message>
    <message>
        <source>The network is being asked …</source>
        <extracomment>ui/space</extracomment>
        <translation>신경망에 묻고 있습니다 …</translation>
    </message>
    <message>
        <source>What is stepped</source>
        <extracomment>ui/step</extracomment>
        <translation>무엇을 한 단계씩 볼지</translation>
    </message>
    <message>
        <source>The warm-up of the notes, the network that answers, or one before its training.</source>
        <extracomment>ui/step</extracomment>
        <translation>노트의 준비 예제, 답하는 신경망, 또는 학습 전의 신경망입니다.</translation>
    </message>
    <message>
        <source>Rows</source>
        <extracomment>ui/step</extracomment>
        <translation>행</translation>
    </message>
    <message>
        <source>The rows that a step looks at: all, as in training, or one.</source>
        <extracomment>ui/step</extracomment>
        <translation>한 스텝이 보는 행입니다. 학습할 때처럼 모두, 또는 하나입니다.</translation>
    </message>
    <message>
        <source>Right answer</source>
        <extracomment>ui/step</extracomment>
        <translation>정답</translation>
    </message>
    <message>
        <source>What the drawing is to be read as: as filed, else what the network says itself.</source>
        <extracomment>ui/step</extracomment>
        <translation>그린 숫자의 정답입니다. 보관한 레이블, 없으면 신경망의 답입니다.</translation>
    </message>
    <message>
        <source>its own</source>
        <extracomment>ui/step</extracomment>
        <translation>자체 답</translation>
    </message>
    <message>
        <source>Draw a digit, and see one step of training on it, number by number.</source>
        <extracomment>ui/step</extracomment>
        <translation>숫자를 그리면 그 숫자로 학습하는 한 스텝을 수 하나하나까지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Warm-up: (−2 · 5) + 3</source>
        <extracomment>ui/step</extracomment>
        <translation>준비 예제: (−2 · 5) + 3</translation>
    </message>
    <message>
        <source>The form&apos;s, not trained yet</source>
        <extracomment>ui/step</extracomment>
        <translation>설정의 신경망, 학습 전</translation>
    </message>
    <message>
        <source>all {}</source>
        <extracomment>ui/step</extracomment>
        <translation>모두 {}</translation>
    </message>
    <message>
        <source>Point at a unit to see its sum, its curve and where its output goes; point at a connection to see the chain rule with its numbers. A click keeps it open.</source>
        <extracomment>ui/step</extracomment>
        <translation>뉴런을 가리키면 합과 곡선, 출력이 가는 곳을 봅니다. 연결을 가리키면 연쇄 법칙을 수와 함께 봅니다. 누르면 열어 둡니다.</translation>
    </message>
    <message>
        <source>What is opened</source>
        <extracomment>ui/step</extracomment>
        <translation>열어 본 것</translation>
    </message>
    <message>
        <source>Open a unit</source>
        <extracomment>ui/step</extracomment>
        <translation>뉴런 열기</translation>
    </message>
    <message>
        <source>From {} to {}</source>
        <extracomment>ui/step</extracomment>
        <translation>{}에서 {}까지</translation>
    </message>
    <message>
        <source>{}, for ({})</source>
        <extracomment>ui/step</extracomment>
        <translation>{}, ({})에 대하여</translation>
    </message>
    <message>
        <source>Batch norm uses its running mean and variance: in train mode it needs more than one example.</source>
        <extracomment>ui/step</extracomment>
        <translation>배치 정규화는 이동 평균과 이동 분산을 씁니다. 학습 모드에서는 예제가 둘 이상 있어야 합니다.</translation>
    </message>
    <message>
        <source>The network on this page: blue and red are values above and below zero, orange and purple their gradients. Point at a unit or a connection to open it; a click keeps it open. With the keys, arrows go from unit to unit.</source>
        <extracomment>ui/step</extracomment>
        <translation>이 페이지의 신경망입니다. 파란색과 빨간색은 0보다 크고 작은 값, 주황색과 보라색은 그 기울기입니다. 뉴런이나 연결을 가리키면 열리고, 누르면 열어 둡니다. 키보드에서는 화살표로 뉴런 사이를 옮겨 다닙니다.</translation>
    </message>
    <message>
        <source>One step of the network</source>
        <extracomment>ui/step</extracomment>
        <translation>신경망의 한 스텝</translation>
    </message>
    <message>
        <source>The unit&apos;s weights, the drawing, and each pixel&apos;s product of the two: blue adds to the sum, red takes away from it.</source>
        <extracomment>ui/step</extracomment>
        <translation>뉴런의 가중치, 그린 숫자, 픽셀마다 둘의 곱입니다. 파란색은 합에 더하고 빨간색은 뺍니다.</translation>
    </message>
    <message>
        <source>The activation: where the unit sits on it, and its slope there. What comes back is multiplied by that slope: where the curve is flat, nothing gets through.</source>
        <extracomment>ui/step</extracomment>
        <translation>활성화 함수: 뉴런이 곡선의 어디에 있고 거기의 기울기가 얼마인지 보여 줍니다. 되돌아오는 값에 이 기울기를 곱합니다. 곡선이 평평한 곳에서는 아무것도 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>Weights, drawing and products</source>
        <extracomment>ui/step</extracomment>
        <translation>가중치, 그린 숫자, 곱</translation>
    </message>
    <message>
        <source>weights</source>
        <extracomment>ui/step</extracomment>
        <translation>가중치</translation>
    </message>
    <message>
        <source>drawing</source>
        <extracomment>ui/step</extracomment>
        <translation>그린 숫자</translation>
    </message>
    <message>
        <source>product</source>
        <extracomment>ui/step</extracomment>
        <translation>곱</translation>
    </message>
    <message>
        <source>The unit on its curve</source>
        <extracomment>ui/step</extracomment>
        <translation>곡선 위의 뉴런</translation>
    </message>
    <message>
        <source>{} moves every number by its gradient, η = {}: the loss goes from {} to {}. {}</source>
        <extracomment>ui/step</extracomment>
        <translation>{} 옵티마이저가 모든 수를 기울기에 따라 옮깁니다(η = {}). 손실: {} → {}. {}</translation>
    </message>
    <message>
        <source>{} steps later: the loss went from {} to {}. {}</source>
        <extracomment>ui/step</extracomment>
        <translation>{}스텝 뒤 손실: {} → {}. {}</translation>
    </message>
    <message>
        <source>The scores become probabilities: it says {} with {}.</source>
        <extracomment>ui/step</extracomment>
        <translation>점수가 확률이 됩니다. 답은 {}, 확률은 {}입니다.</translation>
    </message>
    <message>
        <source>Right is {}, which got {}: the loss is {}.</source>
        <extracomment>ui/step</extracomment>
        <translation>정답은 {}, 그 확률은 {}입니다. 손실은 {}입니다.</translation>
    </message>
    <message>
        <source>The {} gets {} instead of {}.</source>
        <extracomment>ui/step</extracomment>
        <translation>{}의 확률이 {}입니다(전에는 {}).</translation>
    </message>
    <message>
        <source>Forward to an answer, its loss, back through the layers, and a small change of every weight. It is done on a copy: the network itself stays as it is.</source>
        <extracomment>ui/step</extracomment>
        <translation>답까지 순전파, 손실, 층을 거슬러 역전파, 그리고 모든 가중치의 작은 변화를 봅니다. 복사본으로 하므로 신경망은 그대로입니다.</translation>
    </message>
    <message>
        <source>Hidden layer {}: each unit adds up weight · input and its bias, and gives on what its activation makes of the sum.</source>
        <extracomment>ui/step</extracomment>
        <translation>은닉층 {}: 각 뉴런이 가중치 · 입력과 편향을 더하고, 그 합에 활성화 함수를 적용해 내보냅니다.</translation>
    </message>
    <message>
        <source>At the output ∂L/∂z is p − y: what is said less what is right. Each weight from the last layer gets it times that weight&apos;s input.</source>
        <extracomment>ui/step</extracomment>
        <translation>출력에서 ∂L/∂z는 p − y, 곧 답에서 정답을 뺀 것입니다. 마지막 층에서 오는 가중치마다 여기에 그 입력을 곱합니다.</translation>
    </message>
    <message>
        <source>Hidden layer {}: what comes back along the weights is multiplied by the slope of the curve at each unit, and again by each weight&apos;s input.</source>
        <extracomment>ui/step</extracomment>
        <translation>은닉층 {}: 가중치를 따라 되돌아온 값에 뉴런마다 곡선의 기울기를 곱하고, 다시 가중치마다 입력을 곱합니다.</translation>
    </message>
    <message>
        <source>The loss is the mean of −log of what each right answer got: {}.</source>
        <extracomment>ui/step</extracomment>
        <translation>손실은 정답의 확률에 −log를 취한 값의 평균입니다: {}.</translation>
    </message>
    <message>
        <source>One step of training</source>
        <extracomment>ui/step</extracomment>
        <translation>학습의 한 스텝</translation>
    </message>
    <message>
        <source>The output: of the rows it says {}.</source>
        <extracomment>ui/step</extracomment>
        <translation>출력: 행들의 답은 {}입니다.</translation>
    </message>
    <message>
        <source>The output: the probability of 1 is {}.</source>
        <extracomment>ui/step</extracomment>
        <translation>출력: 1일 확률은 {}입니다.</translation>
    </message>
    <message>
        <source>f = x · y + z of the notes: forward the numbers, back how f changes with each of them, which is the product of the slopes along the way.</source>
        <extracomment>ui/step</extracomment>
        <translation>노트의 f = x · y + z: 앞으로는 수를 계산하고, 뒤로는 수마다 f가 어떻게 변하는지를 구합니다. 길을 따라 기울기를 곱한 값입니다.</translation>
    </message>
    <message>
        <source>(−2 · 5) + 3, forward and back</source>
        <extracomment>ui/step</extracomment>
        <translation>(−2 · 5) + 3, 순전파와 역전파</translation>
    </message>
    <message>
        <source>The warm-up of the notes: f = x · y + z with x = −2, y = 5 and z = 3. How does f change with each of the three?</source>
        <extracomment>ui/step</extracomment>
        <translation>노트의 준비 예제: x = −2, y = 5, z = 3일 때 f = x · y + z입니다. 셋이 변하면 f는 어떻게 변할까요?</translation>
    </message>
    <message>
        <source>Forward: the product first, q = x · y = −2 · 5 = −10.</source>
        <extracomment>ui/step</extracomment>
        <translation>순전파: 먼저 곱, q = x · y = −2 · 5 = −10.</translation>
    </message>
    <message>
        <source>Forward: then the sum, f = q + z = −10 + 3 = −7.</source>
        <extracomment>ui/step</extracomment>
        <translation>순전파: 다음은 합, f = q + z = −10 + 3 = −7.</translation>
    </message>
    <message>
        <source>Back begins at the end: f changes with itself by 1.</source>
        <extracomment>ui/step</extracomment>
        <translation>역전파는 끝에서 시작합니다. f는 자신에 대해 1만큼 변합니다.</translation>
    </message>
    <message>
        <source>Back through the sum: it hands 1 on to both, ∂f/∂q = ∂f/∂z = 1.</source>
        <extracomment>ui/step</extracomment>
        <translation>합을 거슬러: 1을 양쪽에 그대로 넘깁니다. ∂f/∂q = ∂f/∂z = 1.</translation>
    </message>
    <message>
        <source>Back through the product, the chain rule: ∂f/∂x = ∂f/∂q · ∂q/∂x = 1 · y = 5, and ∂f/∂y = 1 · x = −2.</source>
        <extracomment>ui/step</extracomment>
        <translation>곱을 거슬러, 연쇄 법칙: ∂f/∂x = ∂f/∂q · ∂q/∂x = 1 · y = 5, ∂f/∂y = 1 · x = −2.</translation>
    </message>
    <message>
        <source>the output</source>
        <extracomment>ui/step</extracomment>
        <translation>출력</translation>
    </message>
    <message>
        <source>over these rows</source>
        <extracomment>ui/step</extracomment>
        <translation>이 행들에서</translation>
    </message>
    <message>
        <source>its running mean and variance</source>
        <extracomment>ui/step</extracomment>
        <translation>이동 평균과 이동 분산</translation>
    </message>
    <message>
        <source>kept and scaled: {} · {} = {}</source>
        <extracomment>ui/step</extracomment>
        <translation>남아서 배율을 곱함: {} · {} = {}</translation>
    </message>
    <message>
        <source>dropped: it gives 0 in this step</source>
        <extracomment>ui/step</extracomment>
        <translation>쉼: 이 스텝에서 0을 내보냅니다</translation>
    </message>
    <message>
        <source>hidden layer {}, unit {}</source>
        <extracomment>ui/step</extracomment>
        <translation>은닉층 {}, 뉴런 {}</translation>
    </message>
    <message>
        <source>the {}</source>
        <extracomment>ui/step</extracomment>
        <translation>{}</translation>
    </message>
    <message>
        <source>class {}</source>
        <extracomment>ui/step</extracomment>
        <translation>클래스 {}</translation>
    </message>
    <message>
        <source>and {:,} more</source>
        <extracomment>ui/step</extracomment>
        <translation>그 밖에 {:,}개</translation>
    </message>
    <message>
        <source>slope there: f′ = {}</source>
        <extracomment>ui/step</extracomment>
        <translation>그곳의 기울기: f′ = {}</translation>
    </message>
    <message>
        <source>Goes to</source>
        <extracomment>ui/step</extracomment>
        <translation>가는 곳</translation>
    </message>
    <message>
        <source>Softmax</source>
        <extracomment>ui/step</extracomment>
        <translation>소프트맥스</translation>
    </message>
    <message>
        <source>Chain rule</source>
        <extracomment>ui/step</extracomment>
        <translation>연쇄 법칙</translation>
    </message>
    <message>
        <source>pixel ({}, {})</source>
        <extracomment>ui/step</extracomment>
        <translation>픽셀 ({}, {})</translation>
    </message>
    <message>
        <source>Dropout rests, as when it is asked.</source>
        <extracomment>ui/step</extracomment>
        <translation>답을 물을 때처럼 드롭아웃이 작동하지 않습니다.</translation>
    </message>
    <message>
        <source>Comes back</source>
        <extracomment>ui/step</extracomment>
        <translation>되돌아오는 값</translation>
    </message>
    <message>
        <source>the right answer is {}</source>
        <extracomment>ui/step</extracomment>
        <translation>정답은 {}</translation>
    </message>
    <message>
        <source>Each setting: the large dot is the mean over its seeds, the line goes from the lowest to the highest, the small dots are the seeds. Where the lines overlap much, the difference may be chance.</source>
        <extracomment>ui/sweep</extracomment>
        <translation>설정마다 큰 점은 시드들의 평균, 선은 최저에서 최고까지, 작은 점은 시드입니다. 선이 많이 겹치면 차이가 우연일 수 있습니다.</translation>
    </message>
    <message>
        <source>Once the first run has ended, what came of each setting stands here.</source>
        <extracomment>ui/sweep</extracomment>
        <translation>첫 실행이 끝나면 설정마다의 결과를 여기에 보여 줍니다.</translation>
    </message>
    <message>
        <source>{}: mean {}, {} to {}, seeds: {}</source>
        <extracomment>ui/sweep</extracomment>
        <translation>{}: 평균 {}, {}~{}, 시드: {}</translation>
    </message>
    <message>
        <source>Outcome of the sweep</source>
        <extracomment>ui/sweep</extracomment>
        <translation>스윕의 결과</translation>
    </message>
    <message>
        <source>Large dots: means; lines: from the lowest to the highest; small dots: seeds.</source>
        <extracomment>ui/sweep</extracomment>
        <translation>큰 점: 평균, 선: 최저에서 최고까지, 작은 점: 시드.</translation>
    </message>
    <message>
        <source>{}: no run has ended yet</source>
        <extracomment>ui/sweep</extracomment>
        <translation>{}: 아직 끝난 실행이 없습니다</translation>
    </message>
    <message>
        <source>The sweeps of the library, the newest first.</source>
        <extracomment>ui/sweep</extracomment>
        <translation>보관함의 스윕, 새로운 것부터.</translation>
    </message>
    <message>
        <source>Train what is left of the sweep: runs that were interrupted go on</source>
        <extracomment>ui/sweep</extracomment>
        <translation>스윕의 남은 실행을 학습합니다. 중단된 실행은 이어서 합니다</translation>
    </message>
    <message>
        <source>Hold all runs that are being trained, or let them go on</source>
        <extracomment>ui/sweep</extracomment>
        <translation>학습 중인 모든 실행을 멈추거나 계속합니다</translation>
    </message>
    <message>
        <source>End the sweep; its runs are kept, and it can go on later</source>
        <extracomment>ui/sweep</extracomment>
        <translation>스윕을 끝냅니다. 실행은 보관되며 나중에 이어서 할 수 있습니다</translation>
    </message>
    <message>
        <source>Select the sweep&apos;s runs in the table of runs</source>
        <extracomment>ui/sweep</extracomment>
        <translation>실행 표에서 이 스윕의 실행을 고릅니다</translation>
    </message>
    <message>
        <source>Its runs</source>
        <extracomment>ui/sweep</extracomment>
        <translation>스윕의 실행</translation>
    </message>
    <message>
        <source>How much of all the sweep&apos;s training is done</source>
        <extracomment>ui/sweep</extracomment>
        <translation>스윕의 학습을 얼마나 마쳤는지</translation>
    </message>
    <message>
        <source>The figure by which the settings are compared</source>
        <extracomment>ui/sweep</extracomment>
        <translation>설정들을 비교하는 수치</translation>
    </message>
    <message>
        <source>Save the outcome as a picture for a document, PNG or SVG, on a light ground</source>
        <extracomment>ui/sweep</extracomment>
        <translation>결과를 문서에 넣을 그림(PNG 또는 SVG, 밝은 바탕)으로 저장합니다</translation>
    </message>
    <message>
        <source>Save picture …</source>
        <extracomment>ui/sweep</extracomment>
        <translation>그림 저장 …</translation>
    </message>
    <message>
        <source>What may be believed</source>
        <extracomment>ui/sweep</extracomment>
        <translation>믿을 수 있는 것</translation>
    </message>
    <message>
        <source>{}: {} · {:,} of {:,} runs</source>
        <extracomment>ui/sweep</extracomment>
        <translation>{0}: {1} · 실행 {3:,}개 중 {2:,}개</translation>
    </message>
    <message>
        <source>Outcome as a picture</source>
        <extracomment>ui/sweep</extracomment>
        <translation>결과 그림</translation>
    </message>
    <message>
        <source>The sweep goes on: {:,} of {:,} runs are made.</source>
        <extracomment>ui/sweep</extracomment>
        <translation>스윕을 이어서 합니다. 실행 {1:,}개 중 {0:,}개를 마쳤습니다.</translation>
    </message>
    <message>
        <source>no sweep yet</source>
        <extracomment>ui/sweep</extracomment>
        <translation>아직 스윕 없음</translation>
    </message>
    <message>
        <source>The run itself started from {based_on};</source>
        <extracomment>publishing</extracomment>
        <translation>이 실행은 {based_on}에서 시작했습니다.</translation>
    </message>
    <message>
        <source>this program starts anew, so its figures are others.</source>
        <extracomment>publishing</extracomment>
        <translation>이 프로그램은 처음부터 시작하므로 수치가 다릅니다.</translation>
    </message>
    <message>
        <source>the epoch whose weights were kept</source>
        <extracomment>publishing</extracomment>
        <translation>가중치를 보관한 에포크</translation>
    </message>
    <message>
        <source>open the window, and in it a teacher&apos;s lesson</source>
        <extracomment>cli</extracomment>
        <translation>창을 열고 교사의 실습을 시작합니다</translation>
    </message>
    <message>
        <source>Question: {what}</source>
        <extracomment>cli</extracomment>
        <translation>질문: {what}</translation>
    </message>
    <message>
        <source>Write a run as a plain PyTorch script or notebook that trains it anew, its network as an ONNX model, as a state_dict for PyTorch or as a web page with a pad, or the weights of its first layer as a picture.</source>
        <extracomment>cli</extracomment>
        <translation>실행을 새로 학습하는 PyTorch 스크립트나 노트북으로, 신경망을 ONNX 모델, PyTorch의 state_dict, 그림판이 있는 웹 페이지로, 또는 첫 층의 가중치를 그림으로 씁니다.</translation>
    </message>
    <message>
        <source>make one file of runs and answers, to be handed in</source>
        <extracomment>cli</extracomment>
        <translation>실행과 답을 제출할 파일 하나로 만듭니다</translation>
    </message>
    <message>
        <source>Make one HTML file that opens in any browser: your name, your answers, a report of the runs, and the runs themselves, which the check command trains again.</source>
        <extracomment>cli</extracomment>
        <translation>어느 브라우저에서나 열리는 HTML 파일 하나를 만듭니다. 이름, 답, 실행 보고서와 실행 자체가 들어 있고, check 명령이 그 실행을 다시 학습합니다.</translation>
    </message>
    <message>
        <source>a run&apos;s file, its id in the library, or its name: the newest</source>
        <extracomment>cli</extracomment>
        <translation>실행 파일, 보관함의 id 또는 이름(가장 최근 것)</translation>
    </message>
    <message>
        <source>whose hand-in it is</source>
        <extracomment>cli</extracomment>
        <translation>누구의 제출인지</translation>
    </message>
    <message>
        <source>a text file with what you answer</source>
        <extracomment>cli</extracomment>
        <translation>답을 적은 텍스트 파일</translation>
    </message>
    <message>
        <source>by default named like you, in this folder</source>
        <extracomment>cli</extracomment>
        <translation>기본값: 이 폴더에, 본인 이름으로</translation>
    </message>
    <message>
        <source>train again what a class has handed in, and say what is reproduced</source>
        <extracomment>cli</extracomment>
        <translation>제출된 실행을 다시 학습하여 재현되는지 알려 줍니다</translation>
    </message>
    <message>
        <source>Read the hand-ins in a folder, and in the folders in it, and train each run again, with what was changed while it trained. The exit code is 1 where one is damaged or not reproduced.</source>
        <extracomment>cli</extracomment>
        <translation>폴더와 그 아래 폴더의 제출 파일을 읽고, 학습 중에 바꾼 것까지 그대로 하여 실행마다 다시 학습합니다. 손상되었거나 재현되지 않는 것이 있으면 종료 코드는 1입니다.</translation>
    </message>
    <message>
        <source>the folder, or one hand-in</source>
        <extracomment>cli</extracomment>
        <translation>폴더 또는 제출 파일 하나</translation>
    </message>
    <message>
        <source>train only the first N epochs of each run again (of a gate: steps)</source>
        <extracomment>cli</extracomment>
        <translation>실행마다 처음 N 에포크만 다시 학습합니다(게이트는 스텝)</translation>
    </message>
    <message>
        <source>write the table as {kind}; &quot;-&quot; is standard output</source>
        <extracomment>cli</extracomment>
        <translation>표를 {kind}(으)로 씁니다. &quot;-&quot;는 표준 출력입니다</translation>
    </message>
    <message>
        <source>no file or run is called &apos;{name}&apos;: see `{program} runs`</source>
        <extracomment>cli</extracomment>
        <translation>&apos;{name}&apos;이라는 파일이나 실행이 없습니다. `{program} runs`를 보세요</translation>
    </message>
    <message>
        <source>--answers: {reason}: {path}</source>
        <extracomment>cli</extracomment>
        <translation>--answers: {reason}: {path}</translation>
    </message>
    <message>
        <source>there is no hand-in in {folder}</source>
        <extracomment>cli</extracomment>
        <translation>{folder} 폴더에 제출 파일이 없습니다</translation>
    </message>
    <message>
        <source>{place} of {files}: {name}, run {number}: step {done:,} of {of:,}</source>
        <extracomment>cli</extracomment>
        <translation>{files}개 중 {place}번째: {name}, 실행 {number}: 스텝 {done:,}/{of:,}</translation>
    </message>
    <message>
        <source>--data: several data sets are called {what}: {names}</source>
        <extracomment>cli</extracomment>
        <translation>--data: {what}(이)라는 데이터 세트가 여럿 있습니다: {names}</translation>
    </message>
    <message>
        <source>--data: {what} is neither a folder nor a data set that is known</source>
        <extracomment>cli</extracomment>
        <translation>--data: {what}은(는) 폴더도 아니고 알고 있는 데이터 세트도 아닙니다</translation>
    </message>
    <message>
        <source>{at:,} of {of:,} pictures</source>
        <extracomment>cli</extracomment>
        <translation>그림 {of:,}장 중 {at:,}장</translation>
    </message>
    <message>
        <source>data set {name} (checksum {checksum} …): {train:,} images to train on and {test:,} to test on</source>
        <extracomment>cli</extracomment>
        <translation>데이터 세트 {name} (체크섬 {checksum} …): 훈련 이미지 {train:,}장, 테스트 이미지 {test:,}장</translation>
    </message>
    <message>
        <source>not taken: {names}</source>
        <extracomment>cli</extracomment>
        <translation>가져오지 않음: {names}</translation>
    </message>
    <message>
        <source>a name from `mnist-desktop recipes`; with --data, it may be left out</source>
        <extracomment>cli</extracomment>
        <translation>`mnist-desktop recipes`에 나오는 이름. --data가 있으면 생략할 수 있습니다</translation>
    </message>
    <message>
        <source>train on a data set of your own: IDX files called as MNIST&apos;s are, or a folder of pictures for each class; or the name or the checksum of one that was trained on before</source>
        <extracomment>cli</extracomment>
        <translation>자신의 데이터 세트로 학습합니다: MNIST처럼 이름 붙은 IDX 파일이나 클래스마다 그림이 든 폴더, 또는 전에 학습한 데이터 세트의 이름이나 체크섬</translation>
    </message>
    <message>
        <source>take the seed that follows from this name, for a hand-in</source>
        <extracomment>cli</extracomment>
        <translation>제출을 위해 이 이름에서 나오는 시드를 씁니다</translation>
    </message>
    <message>
        <source>the following arguments are required: recipe</source>
        <extracomment>cli</extracomment>
        <translation>다음 인수가 필요합니다: recipe</translation>
    </message>
    <message>
        <source>--seed-of: there is a --seed, too</source>
        <extracomment>cli</extracomment>
        <translation>--seed-of: --seed도 함께 주어졌습니다</translation>
    </message>
    <message>
        <source>it has more than {most} lines.</source>
        <extracomment>course</extracomment>
        <translation>{most}줄을 넘습니다.</translation>
    </message>
    <message>
        <source>the right answer is none of its choices (they count from 0).</source>
        <extracomment>course</extracomment>
        <translation>정답이 선택지 가운데 없습니다(0부터 셉니다).</translation>
    </message>
    <message>
        <source>two of its choices are the same.</source>
        <extracomment>course</extracomment>
        <translation>같은 선택지가 둘 있습니다.</translation>
    </message>
    <message>
        <source>it has neither “at_least” nor “at_most”.</source>
        <extracomment>course</extracomment>
        <translation>“at_least”도 “at_most”도 없습니다.</translation>
    </message>
    <message>
        <source>“at_least” is greater than “at_most”.</source>
        <extracomment>course</extracomment>
        <translation>“at_least”가 “at_most”보다 큽니다.</translation>
    </message>
    <message>
        <source>it is a share: 0.97 is 97 %, and nothing is more than 1.</source>
        <extracomment>course</extracomment>
        <translation>비율이어야 합니다. 0.97이 97%이며, 1보다 클 수 없습니다.</translation>
    </message>
    <message>
        <source>a lesson of the program has its title as its name.</source>
        <extracomment>course</extracomment>
        <translation>이 제목은 프로그램에 있는 실습의 이름입니다.</translation>
    </message>
    <message>
        <source>it cannot be trained: {problem}</source>
        <extracomment>course</extracomment>
        <translation>학습할 수 없습니다: {problem}</translation>
    </message>
    <message>
        <source>two lessons are called “{title}”.</source>
        <extracomment>course</extracomment>
        <translation>제목이 “{title}”인 실습이 둘 있습니다.</translation>
    </message>
    <message>
        <source>it is no text in UTF-8.</source>
        <extracomment>course</extracomment>
        <translation>UTF-8 텍스트가 아닙니다.</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <extracomment>course</extracomment>
        <translation>비어 있습니다.</translation>
    </message>
    <message>
        <source>it is damaged or no JSON.</source>
        <extracomment>course</extracomment>
        <translation>손상되었거나 JSON이 아닙니다.</translation>
    </message>
    <message>
        <source>it is no lesson of MNIST Desktop.</source>
        <extracomment>course</extracomment>
        <translation>MNIST Desktop의 실습이 아닙니다.</translation>
    </message>
    <message>
        <source>it was written by a later version of MNIST Desktop.</source>
        <extracomment>course</extracomment>
        <translation>더 새로운 MNIST Desktop이 쓴 파일입니다.</translation>
    </message>
    <message>
        <source>A course has at most {most} lessons.</source>
        <extracomment>course</extracomment>
        <translation>한 강좌의 실습은 {most}개까지입니다.</translation>
    </message>
    <message>
        <source>“{name}” stands there twice.</source>
        <extracomment>course</extracomment>
        <translation>“{name}”이(가) 두 번 나옵니다.</translation>
    </message>
    <message>
        <source>{name} is no number.</source>
        <extracomment>course</extracomment>
        <translation>{name}은(는) 수가 아닙니다.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}</source>
        <extracomment>course</extracomment>
        <translation>{name}을(를) 열 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>it is missing.</source>
        <extracomment>course</extracomment>
        <translation>빠져 있습니다.</translation>
    </message>
    <message>
        <source>a lesson has no such thing.</source>
        <extracomment>course</extracomment>
        <translation>실습에 없는 항목입니다.</translation>
    </message>
    <message>
        <source>it has to be a text.</source>
        <extracomment>course</extracomment>
        <translation>글이어야 합니다.</translation>
    </message>
    <message>
        <source>it has more than {max_length:,} letters.</source>
        <extracomment>course</extracomment>
        <translation>{max_length:,}자를 넘습니다.</translation>
    </message>
    <message>
        <source>it has more than {max_length:,} parts.</source>
        <extracomment>course</extracomment>
        <translation>{max_length:,}개를 넘습니다.</translation>
    </message>
    <message>
        <source>it has fewer than {min_length:,} parts.</source>
        <extracomment>course</extracomment>
        <translation>{min_length:,}개보다 적습니다.</translation>
    </message>
    <message>
        <source>it has to be true or false.</source>
        <extracomment>course</extracomment>
        <translation>true나 false여야 합니다.</translation>
    </message>
    <message>
        <source>it has to be a whole number.</source>
        <extracomment>course</extracomment>
        <translation>정수여야 합니다.</translation>
    </message>
    <message>
        <source>it has to be a number.</source>
        <extracomment>course</extracomment>
        <translation>수여야 합니다.</translation>
    </message>
    <message>
        <source>it has to be a list.</source>
        <extracomment>course</extracomment>
        <translation>목록이어야 합니다.</translation>
    </message>
    <message>
        <source>it has to be something in braces.</source>
        <extracomment>course</extracomment>
        <translation>중괄호로 묶은 것이어야 합니다.</translation>
    </message>
    <message>
        <source>it has to be one of {expected}.</source>
        <extracomment>course</extracomment>
        <translation>{expected} 가운데 하나여야 합니다.</translation>
    </message>
    <message>
        <source>it has to be at least {ge}.</source>
        <extracomment>course</extracomment>
        <translation>{ge} 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>it has to be at most {le}.</source>
        <extracomment>course</extracomment>
        <translation>{le} 이하여야 합니다.</translation>
    </message>
    <message>
        <source>lesson {number}</source>
        <extracomment>course</extracomment>
        <translation>실습 {number}</translation>
    </message>
    <message>
        <source>question {number}</source>
        <extracomment>course</extracomment>
        <translation>질문 {number}</translation>
    </message>
    <message>
        <source>choice {number}</source>
        <extracomment>course</extracomment>
        <translation>선택지 {number}</translation>
    </message>
    <message>
        <source>criterion {number}</source>
        <extracomment>course</extracomment>
        <translation>기준 {number}</translation>
    </message>
    <message>
        <source>it is not what belongs there.</source>
        <extracomment>course</extracomment>
        <translation>이 자리에 올 수 없는 값입니다.</translation>
    </message>
    <message>
        <source>knobs: a lesson has no setting called “{name}”.</source>
        <extracomment>course</extracomment>
        <translation>knobs: 실습에 “{name}”(이)라는 설정은 없습니다.</translation>
    </message>
    <message>
        <source>its own value, {value}, is out of its bounds.</source>
        <extracomment>course</extracomment>
        <translation>실험의 값 {value}이(가) 범위를 벗어납니다.</translation>
    </message>
    <message>
        <source>knobs, {name}: {reason}</source>
        <extracomment>course</extracomment>
        <translation>knobs, {name}: {reason}</translation>
    </message>
    <message>
        <source>{label} is no number that could have bounds.</source>
        <extracomment>course</extracomment>
        <translation>{label}은(는) 범위를 둘 수 있는 수가 아닙니다.</translation>
    </message>
    <message>
        <source>{label} has no choices.</source>
        <extracomment>course</extracomment>
        <translation>{label}에는 선택지가 없습니다.</translation>
    </message>
    <message>
        <source>its choices are some of {choices}.</source>
        <extracomment>course</extracomment>
        <translation>{choices} 가운데서만 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>its bounds have to be whole numbers.</source>
        <extracomment>course</extracomment>
        <translation>범위는 정수여야 합니다.</translation>
    </message>
    <message>
        <source>The data set could not be kept as {path}: {reason}.</source>
        <extracomment>data</extracomment>
        <translation>데이터 세트를 {path}(으)로 보관하지 못했습니다: {reason}.</translation>
    </message>
    <message>
        <source>The data set {name} could not be removed: {reason}.</source>
        <extracomment>data</extracomment>
        <translation>데이터 세트 {name}을(를) 지우지 못했습니다: {reason}.</translation>
    </message>
    <message>
        <source>This needs the data set {name} (checksum {checksum} …), which is not on this computer. Choose its folder under Data set again.</source>
        <extracomment>data</extracomment>
        <translation>데이터 세트 {name} (체크섬 {checksum} …)이(가) 필요한데 이 컴퓨터에 없습니다. 데이터 세트에서 그 폴더를 다시 고르세요.</translation>
    </message>
    <message>
        <source>The data set {path} cannot be read: {reason}.</source>
        <extracomment>data</extracomment>
        <translation>데이터 세트 {path}을(를) 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The data set {path} is damaged: it is not what its checksum says. Choose its folder again.</source>
        <extracomment>data</extracomment>
        <translation>데이터 세트 {path}이(가) 손상되었습니다: 체크섬과 맞지 않습니다. 그 폴더를 다시 고르세요.</translation>
    </message>
    <message>
        <source>{name} has {count:,} {kind}; a data set has at most {most:,} images.</source>
        <extracomment>data</extracomment>
        <translation>{name}에 {kind}이(가) {count:,}개 있습니다. 데이터 세트에는 이미지가 최대 {most:,}장 들어갑니다.</translation>
    </message>
    <message>
        <source>There are several data sets in the folder {name}: {one} and {other}. Put each into a folder of its own.</source>
        <extracomment>data</extracomment>
        <translation>폴더 {name}에 데이터 세트가 여럿 있습니다: {one}, {other}. 각각 다른 폴더에 두세요.</translation>
    </message>
    <message>
        <source>EMNIST&apos;s files have rows for columns: the images are turned upright.</source>
        <extracomment>data</extracomment>
        <translation>EMNIST 파일은 행과 열이 바뀌어 있어서 이미지를 바로 세웠습니다.</translation>
    </message>
    <message>
        <source>{name}: the text is not in UTF-8.</source>
        <extracomment>data</extracomment>
        <translation>{name}: 텍스트가 UTF-8이 아닙니다.</translation>
    </message>
    <message>
        <source>{where} has {count:,} classes; a data set has {least} to {most}.</source>
        <extracomment>data</extracomment>
        <translation>{where}에 클래스가 {count:,}개 있습니다. 데이터 세트의 클래스는 {least}개에서 {most}개까지입니다.</translation>
    </message>
    <message>
        <source>{where}: two classes are called {name}.</source>
        <extracomment>data</extracomment>
        <translation>{where}: 두 클래스의 이름이 {name}입니다.</translation>
    </message>
    <message>
        <source>There is no data set in the folder {name}: neither IDX files, such as train-images-idx3-ubyte, nor a folder of pictures for each class.</source>
        <extracomment>data</extracomment>
        <translation>폴더 {name}에 데이터 세트가 없습니다: train-images-idx3-ubyte 같은 IDX 파일도, 클래스마다 그림이 든 폴더도 없습니다.</translation>
    </message>
    <message>
        <source>{name} is a class to test on, but none to train on.</source>
        <extracomment>data</extracomment>
        <translation>{name} 클래스는 테스트용에만 있고 훈련용에는 없습니다.</translation>
    </message>
    <message>
        <source>The pictures have a light ground: black and white are exchanged.</source>
        <extracomment>data</extracomment>
        <translation>그림의 바탕이 밝아서 검정과 하양을 바꿨습니다.</translation>
    </message>
    <message>
        <source>The folder</source>
        <extracomment>data</extracomment>
        <translation>폴더</translation>
    </message>
    <message>
        <source>There are too few images of the class {name}: {count}, of which some are trained on and some test.</source>
        <extracomment>data</extracomment>
        <translation>{name} 클래스의 이미지가 {count}장뿐입니다. 일부는 훈련에, 일부는 테스트에 써야 합니다.</translation>
    </message>
    <message>
        <source>There is no image of the class {name} to train on.</source>
        <extracomment>data</extracomment>
        <translation>{name} 클래스에는 학습할 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>There is no image to test on.</source>
        <extracomment>data</extracomment>
        <translation>테스트할 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>There was nothing to test on: of {count:,} images, {tested:,} were drawn by chance for it.</source>
        <extracomment>data</extracomment>
        <translation>테스트할 것이 없어서 이미지 {count:,}장 중 {tested:,}장을 무작위로 뽑았습니다.</translation>
    </message>
    <message>
        <source>{labels_name}: label {wrong}, {labels}, is not one of 0 to {last}.</source>
        <extracomment>digits</extracomment>
        <translation>{labels_name}: {wrong}번째 레이블 {labels}은(는) 0에서 {last}까지의 수가 아닙니다.</translation>
    </message>
    <message>
        <source>Maximum likelihood, −log p</source>
        <extracomment>experiment</extracomment>
        <translation>최대 가능도, −log p</translation>
    </message>
    <message>
        <source>Go to Loss, and move the point on the curve: how surely, so how much it costs.</source>
        <extracomment>experiment</extracomment>
        <translation>손실로 가서 곡선의 점을 옮겨 보세요. 얼마나 확신하면 비용이 얼마인지 보입니다.</translation>
    </message>
    <message>
        <source>Softmax and cross entropy</source>
        <extracomment>experiment</extracomment>
        <translation>소프트맥스와 교차 엔트로피</translation>
    </message>
    <message>
        <source>Open an output: the scores, their exponentials, the sum, −log p.</source>
        <extracomment>experiment</extracomment>
        <translation>출력을 열어 보세요. 점수, 그 지수, 합, −log p가 있습니다.</translation>
    </message>
    <message>
        <source>Gradient descent, learning rate</source>
        <extracomment>experiment</extracomment>
        <translation>경사 하강법, 학습률</translation>
    </message>
    <message>
        <source>Put the ring somewhere, change a rate, and play.</source>
        <extracomment>experiment</extracomment>
        <translation>고리를 어딘가에 놓고, 학습률을 바꾸고, 재생하세요.</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <extracomment>experiment</extracomment>
        <translation>과적합</translation>
    </message>
    <message>
        <source>Train, and see the validation loss rise while the train loss falls.</source>
        <extracomment>experiment</extracomment>
        <translation>학습하고, 훈련 손실이 주는 동안 검증 손실이 오르는 것을 보세요.</translation>
    </message>
    <message>
        <source>A template for each digit</source>
        <extracomment>experiment</extracomment>
        <translation>숫자마다 템플릿 하나</translation>
    </message>
    <message>
        <source>Train, and see what each of the ten outputs looks for in the pixels.</source>
        <extracomment>experiment</extracomment>
        <translation>학습하고, 열 개의 출력이 픽셀에서 무엇을 찾는지 보세요.</translation>
    </message>
    <message>
        <source>Test accuracy, confusion</source>
        <extracomment>experiment</extracomment>
        <translation>테스트 정확도, 혼동</translation>
    </message>
    <message>
        <source>Choose a cell: these images are taken for that digit.</source>
        <extracomment>experiment</extracomment>
        <translation>칸을 고르세요. 그 숫자로 잘못 본 이미지가 나옵니다.</translation>
    </message>
    <message>
        <source>A perceptron draws a line</source>
        <extracomment>experiment</extracomment>
        <translation>퍼셉트론은 선을 긋습니다</translation>
    </message>
    <message>
        <source>Drag the weights, or the line itself, until all four rows are right.</source>
        <extracomment>experiment</extracomment>
        <translation>네 행이 모두 맞을 때까지 가중치나 선을 끌어 보세요.</translation>
    </message>
    <message>
        <source>XOR has no line</source>
        <extracomment>experiment</extracomment>
        <translation>XOR에는 선이 없습니다</translation>
    </message>
    <message>
        <source>Train, and see the whole plane answer 0.50.</source>
        <extracomment>experiment</extracomment>
        <translation>학습하고, 평면 전체가 0.50으로 답하는 것을 보세요.</translation>
    </message>
    <message>
        <source>Forward propagation</source>
        <extracomment>experiment</extracomment>
        <translation>순전파</translation>
    </message>
    <message>
        <source>Press Forward; point at a unit to see its sum.</source>
        <extracomment>experiment</extracomment>
        <translation>순전파를 누르고, 뉴런을 가리켜 그 합을 보세요.</translation>
    </message>
    <message>
        <source>Backpropagation, step 1 and step 2</source>
        <extracomment>experiment</extracomment>
        <translation>역전파, 1단계와 2단계</translation>
    </message>
    <message>
        <source>Press Step 1, then Step 2; point at a connection to see its chain rule.</source>
        <extracomment>experiment</extracomment>
        <translation>1단계, 2단계를 누르고, 연결을 가리켜 연쇄 법칙을 보세요.</translation>
    </message>
    <message>
        <source>What hidden units make of XOR</source>
        <extracomment>experiment</extracomment>
        <translation>은닉 뉴런이 보는 XOR</translation>
    </message>
    <message>
        <source>Each hidden unit is a line with a name, such as AND; drag them.</source>
        <extracomment>experiment</extracomment>
        <translation>은닉 뉴런마다 AND 같은 이름이 있는 선입니다. 끌어 보세요.</translation>
    </message>
    <message>
        <source>The plane bends until a line fits</source>
        <extracomment>experiment</extracomment>
        <translation>선이 맞을 때까지 평면이 구부러집니다</translation>
    </message>
    <message>
        <source>Choose the hidden layer, and move through the training with Time travel.</source>
        <extracomment>experiment</extracomment>
        <translation>은닉층을 고르고, 시간 여행으로 학습을 따라가세요.</translation>
    </message>
    <message>
        <source>Vanishing gradients</source>
        <extracomment>experiment</extracomment>
        <translation>기울기 소실</translation>
    </message>
    <message>
        <source>Train, and compare the layers: the first is the farthest from the loss.</source>
        <extracomment>experiment</extracomment>
        <translation>학습하고 층을 견주어 보세요. 첫 층이 손실에서 가장 멉니다.</translation>
    </message>
    <message>
        <source>Activation functions and their slopes</source>
        <extracomment>experiment</extracomment>
        <translation>활성화 함수와 그 기울기</translation>
    </message>
    <message>
        <source>Open a unit: where it sits on the curve, and how steep that is there.</source>
        <extracomment>experiment</extracomment>
        <translation>뉴런을 열어 곡선의 어디에 있고 얼마나 가파른지 보세요.</translation>
    </message>
    <message>
        <source>Let all of them go down the ravine, then the plateau.</source>
        <extracomment>experiment</extracomment>
        <translation>모두 골짜기를, 그다음 고원을 내려가게 하세요.</translation>
    </message>
    <message>
        <source>Why the start matters</source>
        <extracomment>experiment</extracomment>
        <translation>시작이 중요한 까닭</translation>
    </message>
    <message>
        <source>Add layers in the form, and see where each start&apos;s spread goes.</source>
        <extracomment>experiment</extracomment>
        <translation>설정에서 층을 더하고, 초기화마다 값의 퍼짐이 어디로 가는지 보세요.</translation>
    </message>
    <message>
        <source>Restricted Boltzmann machines</source>
        <extracomment>experiment</extracomment>
        <translation>제한 볼츠만 머신</translation>
    </message>
    <message>
        <source>Train, and see each layer&apos;s reconstruction error fall before anything else.</source>
        <extracomment>experiment</extracomment>
        <translation>학습하고, 무엇보다 먼저 각 층의 복원 오차가 주는 것을 보세요.</translation>
    </message>
    <message>
        <source>Draw a digit, and ask again and again: other units are dark each time.</source>
        <extracomment>experiment</extracomment>
        <translation>숫자를 그리고 거듭 물어보세요. 매번 다른 뉴런이 꺼집니다.</translation>
    </message>
    <message>
        <source>Many networks in one</source>
        <extracomment>experiment</extracomment>
        <translation>하나 안의 여러 신경망</translation>
    </message>
    <message>
        <source>Silence units: a network that was trained with dropout bears more of it.</source>
        <extracomment>experiment</extracomment>
        <translation>뉴런을 쉬게 하세요. 드롭아웃으로 학습한 신경망이 더 잘 견딥니다.</translation>
    </message>
    <message>
        <source>Batch normalisation</source>
        <extracomment>experiment</extracomment>
        <translation>배치 정규화</translation>
    </message>
    <message>
        <source>Click a unit: the batch before, normalised, and after γ and β.</source>
        <extracomment>experiment</extracomment>
        <translation>뉴런을 누르세요. 이전의 배치, 정규화한 배치, γ와 β 뒤의 배치입니다.</translation>
    </message>
    <message>
        <source>train() and eval()</source>
        <extracomment>experiment</extracomment>
        <translation>train()과 eval()</translation>
    </message>
    <message>
        <source>Draw a digit, and let train mode answer: it is not the same twice.</source>
        <extracomment>experiment</extracomment>
        <translation>숫자를 그리고 학습 모드로 물어보세요. 두 번이 같지 않습니다.</translation>
    </message>
    <message>
        <source>From the pixels to the answer</source>
        <extracomment>experiment</extracomment>
        <translation>픽셀에서 답까지</translation>
    </message>
    <message>
        <source>Draw a digit, press Play, and follow it through your network.</source>
        <extracomment>experiment</extracomment>
        <translation>숫자를 그리고, 재생을 눌러 신경망을 따라가세요.</translation>
    </message>
    <message>
        <source>Width, cost and accuracy</source>
        <extracomment>experiment</extracomment>
        <translation>너비, 비용, 정확도</translation>
    </message>
    <message>
        <source>Train all four, and compare their curves.</source>
        <extracomment>experiment</extracomment>
        <translation>네 가지를 모두 학습하고 곡선을 비교하세요.</translation>
    </message>
    <message>
        <source>Your own digit</source>
        <extracomment>experiment</extracomment>
        <translation>직접 쓴 숫자</translation>
    </message>
    <message>
        <source>Draw a digit, and see which pixels spoke for the answer and against it.</source>
        <extracomment>experiment</extracomment>
        <translation>숫자를 그리고, 어떤 픽셀이 답에 찬성하고 반대했는지 보세요.</translation>
    </message>
    <message>
        <source>What a layer makes of the images</source>
        <extracomment>experiment</extracomment>
        <translation>층이 이미지로 만드는 것</translation>
    </message>
    <message>
        <source>Draw a digit, and see it move on the map.</source>
        <extracomment>experiment</extracomment>
        <translation>숫자를 그리고, 지도에서 움직이는 것을 보세요.</translation>
    </message>
    <message>
        <source>Overfitting in the plane</source>
        <extracomment>experiment</extracomment>
        <translation>평면에서 보는 과적합</translation>
    </message>
    <message>
        <source>Train, and go back with Time travel: the islands come late.</source>
        <extracomment>experiment</extracomment>
        <translation>학습하고 시간 여행으로 돌아가 보세요. 섬은 늦게 생깁니다.</translation>
    </message>
    <message>
        <source>Data set</source>
        <extracomment>experiment</extracomment>
        <translation>데이터 세트</translation>
    </message>
    <message>
        <source>The data set of your own: images of 28 by 28 pixels in 2 to 20 classes, from files like MNIST&apos;s or from a folder of pictures.</source>
        <extracomment>experiment</extracomment>
        <translation>자신의 데이터 세트: MNIST와 같은 파일이나 그림 폴더에서 가져온, 클래스가 2~20개인 28×28픽셀 이미지입니다.</translation>
    </message>
    <message>
        <source>The share of the training images that is never trained on, drawn by the seed. Their loss shows overfitting while the test images stay unseen.</source>
        <extracomment>experiment</extracomment>
        <translation>학습하지 않는 훈련 이미지의 비율로, 시드로 뽑습니다. 테스트 이미지를 보지 않고도 그 손실에서 과적합이 보입니다.</translation>
    </message>
    <message>
        <source>Points</source>
        <extracomment>experiment</extracomment>
        <translation>점의 수</translation>
    </message>
    <message>
        <source>How many points of the plane there are, to train on and to test on.</source>
        <extracomment>experiment</extracomment>
        <translation>학습과 테스트에 쓸 평면의 점이 몇 개인지 정합니다.</translation>
    </message>
    <message>
        <source>Noise</source>
        <extracomment>experiment</extracomment>
        <translation>잡음</translation>
    </message>
    <message>
        <source>How far chance moves each point: the standard deviation, in units of the plane. Where the classes come to lie in each other, a network that gets every training point right has learned the noise by heart.</source>
        <extracomment>experiment</extracomment>
        <translation>점마다 무작위로 얼마나 옮기는지, 평면의 단위로 나타낸 표준편차입니다. 클래스가 서로 섞인 곳에서 훈련 점을 모두 맞히는 신경망은 잡음을 외운 것입니다.</translation>
    </message>
    <message>
        <source>Train share</source>
        <extracomment>experiment</extracomment>
        <translation>훈련 비율</translation>
    </message>
    <message>
        <source>The share of the points that is trained on, drawn by the seed. The others, which the network never sees, test it; with a share of 1 it is tested on what it was trained on.</source>
        <extracomment>experiment</extracomment>
        <translation>학습에 쓰는 점의 비율이며 시드로 뽑습니다. 신경망이 보지 않는 나머지로 테스트합니다. 비율이 1이면 학습한 점으로 테스트합니다.</translation>
    </message>
    <message>
        <source>Painted points</source>
        <extracomment>experiment</extracomment>
        <translation>찍은 점</translation>
    </message>
    <message>
        <source>The points that were painted in the plane: two coordinates and a class each.</source>
        <extracomment>experiment</extracomment>
        <translation>평면에 찍은 점입니다. 저마다 좌표 둘과 클래스가 있습니다.</translation>
    </message>
    <message>
        <source>{count} point</source>
        <extracomment>experiment</extracomment>
        <translation>점 {count}개</translation>
    </message>
    <message>
        <source>{count} points</source>
        <extracomment>experiment</extracomment>
        <translation>점 {count}개</translation>
    </message>
    <message>
        <source>at most {most} points as first,second,class with semicolons between them, the inputs {low:g} to {high:g}, the class 0, 1 or 2</source>
        <extracomment>experiment</extracomment>
        <translation>최대 {most}개의 점. first,second,class로 쓰고 사이에 세미콜론을 넣으며, 입력은 {low:g}~{high:g}, 클래스는 0, 1, 2</translation>
    </message>
    <message>
        <source>checksum;name;training images;test images;names of the classes</source>
        <extracomment>experiment</extracomment>
        <translation>체크섬;이름;훈련 이미지;테스트 이미지;클래스 이름</translation>
    </message>
    <message>
        <source>What the network is to learn: MNIST&apos;s digits, images of your own, or a table small enough to see the whole of what was learned.</source>
        <extracomment>experiment</extracomment>
        <translation>신경망이 배울 것: MNIST 숫자, 자신의 이미지, 또는 배운 것 전체를 볼 수 있을 만큼 작은 표입니다.</translation>
    </message>
    <message>
        <source>Choose a data set of your own.</source>
        <extracomment>experiment</extracomment>
        <translation>자신의 데이터 세트를 고르세요.</translation>
    </message>
    <message>
        <source>Paint points of at least two classes into the plane.</source>
        <extracomment>experiment</extracomment>
        <translation>평면에 두 클래스 이상의 점을 찍으세요.</translation>
    </message>
    <message>
        <source>Every epoch has the images distorted anew. How does the train accuracy end, beside the test accuracy?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>에포크마다 이미지를 새로 변형합니다. 끝날 때 훈련 정확도는 테스트 정확도와 비교해 어떨까요?</translation>
    </message>
    <message>
        <source>Above it: these images are known</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>더 높습니다: 본 이미지이니까요</translation>
    </message>
    <message>
        <source>About 5 points above</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 5%p 더 높습니다</translation>
    </message>
    <message>
        <source>A little below it</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>조금 더 낮습니다</translation>
    </message>
    <message>
        <source>It trains on harder images than it is tested on, and never meets one twice. So there is nothing to learn by heart.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>테스트보다 어려운 이미지로 학습하고, 같은 이미지를 두 번 만나지 않습니다. 그래서 외울 것이 없습니다.</translation>
    </message>
    <message>
        <source>It learns from pen strokes beside MNIST. How does it read MNIST&apos;s test images, beside 99.5 % with MNIST alone?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>MNIST와 함께 펜 글씨로도 배웁니다. MNIST만 배우면 테스트 이미지를 99.5% 읽습니다. 이 신경망은 어떨까요?</translation>
    </message>
    <message>
        <source>A little worse</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>조금 덜 읽습니다</translation>
    </message>
    <message>
        <source>A little better</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>조금 더 읽습니다</translation>
    </message>
    <message>
        <source>Worse by 5 points or more</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>5%p 이상 덜 읽습니다</translation>
    </message>
    <message>
        <source>It has to read many more hands, and MNIST&apos;s test asks for MNIST&apos;s alone. What it has gained is seen on hands that neither network knows.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>훨씬 많은 사람의 글씨를 읽어야 하는데, MNIST의 테스트는 MNIST의 글씨만 묻습니다. 나아진 점은 두 신경망 모두 처음 보는 글씨에서 드러납니다.</translation>
    </message>
    <message>
        <source>The first epoch ends at about 97 %. What does the second do to the mistakes, while the learning rate falls to nothing?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>첫 에포크가 끝나면 약 97%입니다. 학습률이 0 가까이 줄어드는 둘째 에포크는 실수를 얼마나 줄일까요?</translation>
    </message>
    <message>
        <source>It hardly changes them</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>거의 그대로입니다</translation>
    </message>
    <message>
        <source>It takes away four of ten</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>열에 넷을 없앱니다</translation>
    </message>
    <message>
        <source>It takes away nine of ten</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>열에 아홉을 없앱니다</translation>
    </message>
    <message>
        <source>With large steps the weights keep jumping about the bottom. As the rate falls, they settle in it.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>스텝이 크면 가중치가 바닥 주위를 계속 뛰어다닙니다. 학습률이 줄면 바닥에 자리를 잡습니다.</translation>
    </message>
    <message>
        <source>A spiral needs two hidden layers</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>나선에는 은닉층 둘이 필요합니다</translation>
    </message>
    <message>
        <source>Two arms of a spiral, told apart by two hidden layers of 16 units</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>뉴런 16개짜리 은닉층 둘로 나누는 나선의 두 팔</translation>
    </message>
    <message>
        <source>Not in the notes. A unit of the first layer draws a line; the second layer bends what the first has cut.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>노트에는 없습니다. 첫 층의 뉴런은 선을 긋고, 둘째 층은 첫 층이 자른 것을 구부립니다.</translation>
    </message>
    <message>
        <source>The dotted lines of the first layer&apos;s units, and the boundary that winds between them.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>첫 층 뉴런의 점선, 그리고 그 사이를 휘감는 경계.</translation>
    </message>
    <message>
        <source>Press Train and watch the plane; then try one hidden layer of 8 units.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르고 평면을 지켜보세요. 그다음 뉴런 8개짜리 은닉층 하나로 해 보세요.</translation>
    </message>
    <message>
        <source>The boundary will wind between the two arms. What does a single unit of the first layer draw?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>경계는 두 팔 사이를 휘감게 됩니다. 그러면 첫 층의 뉴런 하나는 무엇을 그릴까요?</translation>
    </message>
    <message>
        <source>A piece of the spiral</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>나선의 한 조각</translation>
    </message>
    <message>
        <source>A straight line</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>직선</translation>
    </message>
    <message>
        <source>A circle</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>원</translation>
    </message>
    <message>
        <source>In the first layer a unit is still a weighted sum of the two inputs, and changes along one direction alone. The second layer joins sixteen such cuts into a curve.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>첫 층의 뉴런은 아직 두 입력의 가중합이어서 한 방향으로만 달라집니다. 둘째 층이 이런 직선 열여섯 개를 이어 곡선으로 만듭니다.</translation>
    </message>
    <message>
        <source>Overfitting that one sees</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>눈에 보이는 과적합</translation>
    </message>
    <message>
        <source>Two noisy moons, learned by heart: every training point is right, and the test gets worse</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>잡음 섞인 두 초승달 외우기: 훈련 점은 모두 맞고 테스트는 나빠집니다</translation>
    </message>
    <message>
        <source>Not in the notes. Noise has moved points of one class among those of the other, and a network that is large enough bends its boundary around each of them.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>노트에는 없습니다. 잡음이 한 클래스의 점을 다른 클래스 사이로 옮겼고, 충분히 큰 신경망은 그 점 하나하나를 둘러 경계를 구부립니다.</translation>
    </message>
    <message>
        <source>The boundary, smooth at first, then with islands around single filled points, while hollow points come to lie on the wrong side; and the test loss, which rises while the loss falls.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>처음에는 매끄럽다가 채운 점 하나하나를 두른 섬이 생기고 빈 점이 잘못된 쪽에 놓이는 경계, 그리고 손실이 주는 동안 오르는 테스트 손실.</translation>
    </message>
    <message>
        <source>Press Train, then go back with Time travel to where the test loss was least.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습을 누르고, 시간 여행으로 테스트 손실이 가장 작았던 때로 돌아가 보세요.</translation>
    </message>
    <message>
        <source>Noise has put some points among those of the other class. What will the boundary do about them?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>잡음 때문에 몇몇 점이 다른 클래스 사이에 있습니다. 경계는 이 점들을 어떻게 할까요?</translation>
    </message>
    <message>
        <source>It stays smooth and passes them by</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>매끄럽게 지나칩니다</translation>
    </message>
    <message>
        <source>It becomes straighter</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>더 곧아집니다</translation>
    </message>
    <message>
        <source>It bends around single points</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>점 하나하나를 두릅니다</translation>
    </message>
    <message>
        <source>Each point that is still wrong costs something, and two layers of 32 units can bend around it. Hollow points beside it then lie on the wrong side.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>아직 틀린 점마다 비용이 들고, 뉴런 32개짜리 두 층은 그 점을 둘러 구부릴 수 있습니다. 그러면 옆의 빈 점들이 잘못된 쪽에 놓입니다.</translation>
    </message>
    <message>
        <source>Six hidden layers of sigmoids. What does the cost do in fifteen epochs?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>시그모이드 은닉층 여섯 개입니다. 열다섯 에포크 동안 비용은 어떻게 될까요?</translation>
    </message>
    <message>
        <source>It falls further than with two</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>두 층일 때보다 더 줄어듭니다</translation>
    </message>
    <message>
        <source>It stays at 2.30, that of a guess</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>무작위로 찍을 때의 2.30에 머뭅니다</translation>
    </message>
    <message>
        <source>It rises</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>늘어납니다</translation>
    </message>
    <message>
        <source>A sigmoid passes on a quarter of the gradient at most, layer after layer. What arrives at the first layers is too little to learn from.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>시그모이드는 층마다 기울기를 많아야 4분의 1만 넘겨줍니다. 첫 층들에 닿는 기울기는 배우기에 너무 작습니다.</translation>
    </message>
    <message>
        <source>Which layer gets the smallest gradient?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>기울기가 가장 작은 층은 어디일까요?</translation>
    </message>
    <message>
        <source>The first, next to the pixels</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>픽셀 옆의 첫 층</translation>
    </message>
    <message>
        <source>One in the middle</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>가운데 층</translation>
    </message>
    <message>
        <source>The last, next to the answer</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>답 옆의 마지막 층</translation>
    </message>
    <message>
        <source>The gradient starts at the loss and becomes smaller in each layer on its way back. The first layer is the farthest away.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>기울기는 손실에서 시작해 되돌아오며 층마다 작아집니다. 첫 층이 가장 멉니다.</translation>
    </message>
    <message>
        <source>The same six layers with ReLU in place of the sigmoid. How many of 100 test digits do they read after fifteen epochs?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>같은 여섯 층에 시그모이드 대신 ReLU를 씁니다. 열다섯 에포크 뒤 테스트 숫자 100개 중 몇 개를 읽을까요?</translation>
    </message>
    <message>
        <source>About 11, as before</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>전처럼 약 11개</translation>
    </message>
    <message>
        <source>About 60</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 60개</translation>
    </message>
    <message>
        <source>About 97</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 97개</translation>
    </message>
    <message>
        <source>ReLU passes on the whole gradient, or none of it. So what arrives at the first layer is no smaller than at the last.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>ReLU는 기울기를 그대로 넘기거나 아예 넘기지 않습니다. 그래서 첫 층에 닿는 기울기가 마지막 층보다 작지 않습니다.</translation>
    </message>
    <message>
        <source>With Leaky ReLU no unit can die. How much more accurate is it here than ReLU?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>Leaky ReLU에서는 뉴런이 죽지 않습니다. 여기서 ReLU보다 얼마나 더 정확할까요?</translation>
    </message>
    <message>
        <source>Hardly: by no more than chance makes</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>거의 같습니다: 우연한 차이뿐입니다</translation>
    </message>
    <message>
        <source>By about 1 point</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 1%p</translation>
    </message>
    <message>
        <source>By 5 points or more</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>5%p 이상</translation>
    </message>
    <message>
        <source>At this learning rate few units die, so there are few to save. It counts for more where the rate is too high.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>이 학습률에서는 죽는 뉴런이 적어 살릴 뉴런도 적습니다. 학습률이 너무 높을 때 더 중요합니다.</translation>
    </message>
    <message>
        <source>Only Adam is new. What is the cost after fifteen epochs, beside 0.274 with SGD?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>Adam만 새롭습니다. SGD로는 열다섯 에포크 뒤 비용이 0.274입니다. Adam으로는 어떨까요?</translation>
    </message>
    <message>
        <source>A tenth of it</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>그 10분의 1</translation>
    </message>
    <message>
        <source>A little lower: 0.25</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>조금 더 낮은 0.25</translation>
    </message>
    <message>
        <source>The same</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>같음</translation>
    </message>
    <message>
        <source>Adam gives each weight a rate of its own and is nearer to the bottom by then. But it is the bottom of a linear layer, and no optimizer goes below it.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>Adam은 가중치마다 학습률이 달라 그때 바닥에 더 가깝습니다. 하지만 선형층의 바닥이며, 어떤 옵티마이저도 그보다 낮게 가지 못합니다.</translation>
    </message>
    <message>
        <source>All weights start from N(0, 1). A guess costs 2.30. What does the first epoch cost?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>모든 가중치가 N(0, 1)에서 시작합니다. 무작위로 찍으면 2.30입니다. 첫 에포크의 비용은 얼마일까요?</translation>
    </message>
    <message>
        <source>About 2.3</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 2.3</translation>
    </message>
    <message>
        <source>About 10</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 10</translation>
    </message>
    <message>
        <source>More than 100</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>100 이상</translation>
    </message>
    <message>
        <source>Sums of hundreds of such weights are large, and the next layers make them larger. So the first answers are quite sure, and mostly wrong.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>이런 가중치 수백 개의 합은 크고, 다음 층들이 더 크게 만듭니다. 그래서 첫 답들은 아주 확신하지만 대부분 틀립니다.</translation>
    </message>
    <message>
        <source>How accurate is it after fifteen epochs?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>열다섯 에포크 뒤 얼마나 정확할까요?</translation>
    </message>
    <message>
        <source>About 95 %</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 95%</translation>
    </message>
    <message>
        <source>About 50 %</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 50%</translation>
    </message>
    <message>
        <source>About 11 %: it never recovers</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 11%: 회복하지 못합니다</translation>
    </message>
    <message>
        <source>No gradient vanishes, so it learns. But Adam&apos;s steps are small beside such weights, which keep much of their random start.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>기울기가 사라지지 않으니 배웁니다. 하지만 Adam의 스텝은 이런 가중치에 비해 작아, 무작위 시작값이 많이 남습니다.</translation>
    </message>
    <message>
        <source>First each layer is pre-trained as a restricted Boltzmann machine, without labels. What falls meanwhile?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>먼저 층마다 레이블 없이 제한 볼츠만 머신으로 사전 학습합니다. 그동안 무엇이 줄어들까요?</translation>
    </message>
    <message>
        <source>The number of misread digits</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>잘못 읽은 숫자의 수</translation>
    </message>
    <message>
        <source>The error of rebuilding its input</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>입력을 복원하는 오차</translation>
    </message>
    <message>
        <source>The cross entropy</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>교차 엔트로피</translation>
    </message>
    <message>
        <source>Without labels there is no right answer to be measured by. Each layer learns to rebuild what comes in, and so what strokes look like.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>레이블이 없으면 견줄 정답도 없습니다. 층마다 들어온 것을 복원하면서 획의 모양을 배웁니다.</translation>
    </message>
    <message>
        <source>The same network with Xavier&apos;s start. What does the first epoch cost, beside more than 100 with N(0, 1)?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>같은 신경망을 Xavier로 초기화합니다. N(0, 1)로는 첫 에포크의 비용이 100을 넘습니다. 이번에는 얼마일까요?</translation>
    </message>
    <message>
        <source>Less than a hundredth</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>100분의 1 미만</translation>
    </message>
    <message>
        <source>About a tenth</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 10분의 1</translation>
    </message>
    <message>
        <source>About half</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 절반</translation>
    </message>
    <message>
        <source>The more weights meet in a unit, the smaller Xavier makes them. So the sums stay alike from layer to layer, and nothing has to be unlearned first.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>Xavier는 한 뉴런에 모이는 가중치가 많을수록 작게 만듭니다. 그래서 합의 크기가 층마다 비슷하고, 먼저 되돌려야 할 것이 없습니다.</translation>
    </message>
    <message>
        <source>He&apos;s start is made for ReLU. How much more accurate is it here than Xavier&apos;s?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>He 초기화는 ReLU를 위한 것입니다. 여기서 Xavier보다 얼마나 더 정확할까요?</translation>
    </message>
    <message>
        <source>No more than chance makes</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>우연한 차이뿐</translation>
    </message>
    <message>
        <source>He&apos;s weights are somewhat larger, to make up for what ReLU cuts away. Over two hidden layers that hardly adds up; over twenty it would.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>He의 가중치는 ReLU가 잘라 내는 만큼 조금 더 큽니다. 은닉층 둘에서는 거의 쌓이지 않지만 스물이면 쌓입니다.</translation>
    </message>
    <message>
        <source>You draw one digit and ask the trained network twice, outside train mode. Are the two answers the same?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>숫자 하나를 그리고, 학습한 신경망에 학습 모드를 끈 채 두 번 묻습니다. 두 답이 같을까요?</translation>
    </message>
    <message>
        <source>No: other units are silent each time</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>아니요: 매번 다른 뉴런이 쉽니다</translation>
    </message>
    <message>
        <source>Yes, to the last decimal</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>네, 소수점 끝자리까지</translation>
    </message>
    <message>
        <source>Only where it is sure</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>확신할 때만</translation>
    </message>
    <message>
        <source>Dropout belongs to training. When the network is asked, all of its units answer, and one drawing has one answer.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>드롭아웃은 학습할 때만 씁니다. 답을 물을 때는 모든 뉴런이 답하므로 그림 하나에 답도 하나입니다.</translation>
    </message>
    <message>
        <source>The six layers of sigmoids again, now with batch norm before each sigmoid. What happens?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>다시 시그모이드 여섯 층이지만, 시그모이드마다 앞에 배치 정규화를 둡니다. 어떻게 될까요?</translation>
    </message>
    <message>
        <source>Nothing: sigmoids are sigmoids</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>그대로입니다: 시그모이드는 시그모이드입니다</translation>
    </message>
    <message>
        <source>They learn, to about 50 %</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 50%까지 배웁니다</translation>
    </message>
    <message>
        <source>They learn, to about 97 %</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 97%까지 배웁니다</translation>
    </message>
    <message>
        <source>Batch norm brings the sums back to where a sigmoid is steep, and to the same spread in every layer. So the gradient arrives at the first one.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>배치 정규화는 합을 시그모이드가 가파른 곳으로, 층마다 같은 퍼짐으로 되돌립니다. 그래서 기울기가 첫 층까지 닿습니다.</translation>
    </message>
    <message>
        <source>Twenty steps of gradient descent over all eight rows. What does the cost do?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>여덟 행 모두로 경사 하강법을 스무 스텝 합니다. 비용은 어떻게 될까요?</translation>
    </message>
    <message>
        <source>It falls with every step</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>스텝마다 줄어듭니다</translation>
    </message>
    <message>
        <source>It zigzags downwards</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>오르내리며 줄어듭니다</translation>
    </message>
    <message>
        <source>It is at 0 after a few steps</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>몇 스텝 만에 0이 됩니다</translation>
    </message>
    <message>
        <source>Every step sees all eight rows, so it goes down the slope of the cost itself. With a rate this small it never goes too far.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>스텝마다 여덟 행을 모두 보므로 비용 자체의 기울기를 따라 내려갑니다. 학습률이 이만큼 작으면 지나치지 않습니다.</translation>
    </message>
    <message>
        <source>The learning rate is 100, a thousand times the usual 0.1. What does the loss do?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>학습률이 100으로, 흔히 쓰는 0.1의 천 배입니다. 손실은 어떻게 될까요?</translation>
    </message>
    <message>
        <source>It is at its lowest after one step</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>한 스텝 만에 가장 낮아집니다</translation>
    </message>
    <message>
        <source>It leaps up more than a hundredfold</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>백 배 넘게 튀어 오릅니다</translation>
    </message>
    <message>
        <source>A step is the rate times the slope, so it shoots far past the bottom. The scores become huge, and so does what a wrong answer costs.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>스텝은 학습률 곱하기 기울기이므로 바닥을 훨씬 지나칩니다. 점수가 엄청나게 커지고, 틀린 답의 비용도 그렇게 됩니다.</translation>
    </message>
    <message>
        <source>Say the cost stays many times that of a guess. How many of 100 test digits are read rightly in the end?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>비용이 무작위로 찍을 때의 몇 배에 머문다고 합시다. 끝에 테스트 숫자 100개 중 몇 개를 바르게 읽을까요?</translation>
    </message>
    <message>
        <source>About 10, as by guessing</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>찍을 때처럼 약 10개</translation>
    </message>
    <message>
        <source>About 90</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 90개</translation>
    </message>
    <message>
        <source>About 50</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 50개</translation>
    </message>
    <message>
        <source>Accuracy asks only which score is the largest. The cost also asks how sure the answer is, and few but very sure mistakes make it huge.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>정확도는 어느 점수가 가장 큰지만 묻습니다. 비용은 얼마나 확신하는지도 물어서, 몇 안 되는 아주 확신한 실수만으로도 엄청나게 커집니다.</translation>
    </message>
    <message>
        <source>With sixty epochs on 1,000 images the train loss goes to 0. And the validation loss?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>이미지 1,000장으로 예순 에포크를 학습하면 훈련 손실은 0에 가까워집니다. 검증 손실은 어떨까요?</translation>
    </message>
    <message>
        <source>It goes to 0, only later</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>더 늦게 0에 가까워집니다</translation>
    </message>
    <message>
        <source>It falls, then it rises</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>줄다가 늘어납니다</translation>
    </message>
    <message>
        <source>It falls, then it stays</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>줄다가 그대로 머뭅니다</translation>
    </message>
    <message>
        <source>What helps to know these images by heart does not help to read new ones. There the network becomes surer of its mistakes, too.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>이 이미지들을 외우는 데 도움이 되는 것은 새 이미지를 읽는 데 도움이 되지 않습니다. 거기서는 실수에도 점점 더 확신하게 됩니다.</translation>
    </message>
    <message>
        <source>Say the validation loss rises. What does the test accuracy do meanwhile?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>검증 손실이 늘어난다고 합시다. 그동안 테스트 정확도는 어떻게 될까요?</translation>
    </message>
    <message>
        <source>It falls by 5 points or more</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>5%p 이상 떨어집니다</translation>
    </message>
    <message>
        <source>It rises by 5 points or more</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>5%p 이상 올라갑니다</translation>
    </message>
    <message>
        <source>It hardly moves</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>거의 그대로입니다</translation>
    </message>
    <message>
        <source>Most answers stay the same, they only become surer. The loss makes one pay for being sure of a mistake, and the accuracy does not see it.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>답은 대부분 그대로이고 더 확신할 뿐입니다. 손실은 확신한 실수에 값을 치르게 하지만, 정확도는 그것을 보지 못합니다.</translation>
    </message>
    <message>
        <source>It ends when the validation loss has not fallen for five epochs. How many of the sixty are trained?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>검증 손실이 다섯 에포크 동안 줄지 않으면 끝납니다. 예순 에포크 중 얼마나 학습할까요?</translation>
    </message>
    <message>
        <source>All sixty</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>예순 에포크 모두</translation>
    </message>
    <message>
        <source>About forty</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 마흔</translation>
    </message>
    <message>
        <source>Fewer than twenty</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>스물 미만</translation>
    </message>
    <message>
        <source>After ten epochs nearly all of the images are read rightly. What is left to learn helps with them alone, and the validation loss has turned.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>열 에포크가 지나면 이미지를 거의 다 바르게 읽습니다. 남은 배움은 이 이미지들에만 도움이 되고, 검증 손실은 이미 오르기 시작했습니다.</translation>
    </message>
    <message>
        <source>Those of the least validation loss</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>검증 손실이 가장 작을 때</translation>
    </message>
    <message>
        <source>Those of the last epoch</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>마지막 에포크</translation>
    </message>
    <message>
        <source>Those of the least train loss</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>훈련 손실이 가장 작을 때</translation>
    </message>
    <message>
        <source>The last epochs were only there to see whether it falls once more. The images that were held back say which epoch reads new ones best.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>마지막 에포크들은 다시 줄어드는지 보려던 것뿐입니다. 새 이미지를 가장 잘 읽는 에포크는 떼어 둔 이미지가 말해 줍니다.</translation>
    </message>
    <message>
        <source>Weight decay pulls every weight towards 0. How does the cost end, beside 0.0002 without it?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>가중치 감쇠는 모든 가중치를 0 쪽으로 당깁니다. 쓰지 않으면 비용이 0.0002로 끝납니다. 쓰면 어떨까요?</translation>
    </message>
    <message>
        <source>Hundreds of times higher</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>수백 배 더 높습니다</translation>
    </message>
    <message>
        <source>About the same</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>거의 같습니다</translation>
    </message>
    <message>
        <source>Lower still</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>더 낮습니다</translation>
    </message>
    <message>
        <source>To be quite sure of every image takes large weights, and these are pulled back. So less is learned by heart, and the validation loss hardly rises.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>모든 이미지에 아주 확신하려면 가중치가 커야 하는데, 큰 가중치는 되당겨집니다. 그래서 덜 외우고, 검증 손실도 거의 늘지 않습니다.</translation>
    </message>
    <message>
        <source>Without a hidden layer each digit&apos;s score is one weighted sum of the pixels. How many of 100 test digits will it read?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>은닉층이 없으면 숫자마다 점수는 픽셀의 가중합 하나입니다. 테스트 숫자 100개 중 몇 개를 읽을까요?</translation>
    </message>
    <message>
        <source>About 75</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 75개</translation>
    </message>
    <message>
        <source>About 92</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 92개</translation>
    </message>
    <message>
        <source>About 99</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 99개</translation>
    </message>
    <message>
        <source>One template of pixels for each digit is enough for most hands. Strokes that may lie here or there need a hidden layer.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>대부분의 글씨는 숫자마다 픽셀 템플릿 하나면 충분합니다. 자리가 달라질 수 있는 획에는 은닉층이 필요합니다.</translation>
    </message>
    <message>
        <source>A perceptron answers 1 on one side of a line. Where will that line be for AND?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>퍼셉트론은 직선의 한쪽에서 1이라고 답합니다. AND에서 이 직선은 어디에 있을까요?</translation>
    </message>
    <message>
        <source>Through the middle, two corners on each side</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>한가운데, 양쪽에 모서리 둘씩</translation>
    </message>
    <message>
        <source>Between (1, 1) and the other three</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>(1, 1)과 나머지 셋 사이</translation>
    </message>
    <message>
        <source>Around (1, 1), as a curve</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>(1, 1)을 두르는 곡선</translation>
    </message>
    <message>
        <source>Only (1, 1) has the answer 1, and one straight line can cut off a corner. A weighted sum draws no curve.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>답이 1인 것은 (1, 1)뿐이고, 모서리 하나는 직선 하나로 잘라 낼 수 있습니다. 가중합은 곡선을 그리지 않습니다.</translation>
    </message>
    <message>
        <source>The same perceptron learns OR. What will tell its line from that of AND?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>같은 퍼셉트론이 OR를 배웁니다. 이 직선은 AND의 직선과 무엇이 다를까요?</translation>
    </message>
    <message>
        <source>It lies at the other corner, (0, 0)</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>반대쪽 모서리 (0, 0)에 있습니다</translation>
    </message>
    <message>
        <source>It leans the other way</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>반대로 기울어 있습니다</translation>
    </message>
    <message>
        <source>It takes two lines</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>직선이 둘 필요합니다</translation>
    </message>
    <message>
        <source>Both weights are positive and alike again, so the line leans as it did. It is the bias that has moved it.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>두 가중치는 이번에도 서로 같은 양수라서 직선이 똑같이 기울어 있습니다. 직선을 옮긴 것은 편향입니다.</translation>
    </message>
    <message>
        <source>10,001 steps to learn XOR. What does the loss do?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>10,001 스텝 동안 XOR를 배웁니다. 손실은 어떻게 될까요?</translation>
    </message>
    <message>
        <source>It falls, only more slowly than for AND</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>AND보다 느리지만 줄어듭니다</translation>
    </message>
    <message>
        <source>It goes up and down without end</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>끝없이 오르내립니다</translation>
    </message>
    <message>
        <source>It stops at ln 2 = 0.69</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>ln 2 = 0.69에서 멈춥니다</translation>
    </message>
    <message>
        <source>No straight line has (0, 1) and (1, 0) on one side and the other two on the other. 0.69 is what it costs to answer 0.5 every time.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>(0, 1)과 (1, 0)을 한쪽에, 나머지 둘을 다른 쪽에 두는 직선은 없습니다. 0.69는 매번 0.5라고 답할 때의 비용입니다.</translation>
    </message>
    <message>
        <source>What does it answer in the end?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>끝에는 무엇이라고 답할까요?</translation>
    </message>
    <message>
        <source>Three rows rightly and one wrongly</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>세 행은 맞고 한 행은 틀립니다</translation>
    </message>
    <message>
        <source>0.5 for all four rows</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>네 행 모두 0.5</translation>
    </message>
    <message>
        <source>0 for all four rows</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>네 행 모두 0</translation>
    </message>
    <message>
        <source>Three rows could be right, but to be sure of them makes the fourth cost more than they save. So all weights go to 0.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>세 행은 맞힐 수 있지만, 거기에 확신하면 줄어드는 것보다 넷째 행의 비용이 더 커집니다. 그래서 가중치가 모두 0으로 갑니다.</translation>
    </message>
    <message>
        <source>Two hidden units solve XOR. What will the boundary be?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>은닉 뉴런 둘이 XOR를 풉니다. 경계는 어떤 모양일까요?</translation>
    </message>
    <message>
        <source>Two lines with a band between them</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>사이에 띠가 있는 두 직선</translation>
    </message>
    <message>
        <source>One line, only steeper</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>더 가파른 직선 하나</translation>
    </message>
    <message>
        <source>A circle around the middle</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>한가운데를 두르는 원</translation>
    </message>
    <message>
        <source>Each hidden unit draws a line, and the output joins the two as a gate does. What lies between them has the other answer.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>은닉 뉴런마다 직선을 하나 긋고, 출력이 게이트처럼 둘을 합칩니다. 그 사이는 답이 다릅니다.</translation>
    </message>
    <message>
        <source>When does the loss fall?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>손실은 언제 줄어들까요?</translation>
    </message>
    <message>
        <source>At once, as for AND</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>AND처럼 곧바로</translation>
    </message>
    <message>
        <source>After hundreds of steps without change</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>수백 스텝 동안 그대로 있다가</translation>
    </message>
    <message>
        <source>Evenly, a little with each step</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>스텝마다 조금씩 고르게</translation>
    </message>
    <message>
        <source>At first the two units do much the same, and the slope is nearly flat. Once they part, each makes the other more useful.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>처음에는 두 뉴런이 거의 같은 일을 하고 기울기는 거의 평평합니다. 서로 갈라지고 나면 하나가 다른 하나를 더 쓸모 있게 합니다.</translation>
    </message>
    <message>
        <source>With two hidden units the loss left 0.69 after about 1,000 steps. When does it with three layers of ten?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>은닉 뉴런이 둘일 때 손실은 약 1,000 스텝 뒤에 0.69를 벗어났습니다. 10개짜리 세 층에서는 언제일까요?</translation>
    </message>
    <message>
        <source>Sooner: there is more to learn with</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>더 빨리: 배울 뉴런이 더 많습니다</translation>
    </message>
    <message>
        <source>After about as many</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>비슷한 때</translation>
    </message>
    <message>
        <source>Much later</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>훨씬 늦게</translation>
    </message>
    <message>
        <source>Through every layer of sigmoids the gradient fades, so for thousands of steps the first layers hardly move. Once they do, the loss falls faster and further.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>시그모이드 층을 지날 때마다 기울기가 줄어, 첫 층들은 수천 스텝 동안 거의 움직이지 않습니다. 움직이기 시작하면 손실이 더 빨리, 더 많이 줄어듭니다.</translation>
    </message>
    <message>
        <source>Adam with a rate of 0.1, a hundred times the usual. Does this network learn?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>Adam의 학습률이 0.1로, 흔히 쓰는 값의 백 배입니다. 이 신경망은 배울까요?</translation>
    </message>
    <message>
        <source>Yes, to about 97 %</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>네, 약 97%까지</translation>
    </message>
    <message>
        <source>Yes, but to 80 % at most</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>네, 하지만 많아야 80%</translation>
    </message>
    <message>
        <source>No, its loss diverges</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>아니요, 손실이 발산합니다</translation>
    </message>
    <message>
        <source>Batch norm brings the sums of each layer back to the same spread, however large the weights become. So it bears large steps.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>가중치가 아무리 커져도 배치 정규화가 층마다 합을 같은 퍼짐으로 되돌립니다. 그래서 큰 스텝을 견딥니다.</translation>
    </message>
    <message>
        <source>The train accuracy is counted with dropout at work. How does it end, beside the test accuracy?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>훈련 정확도는 드롭아웃이 켜진 채로 셉니다. 끝날 때 테스트 정확도와 비교해 어떨까요?</translation>
    </message>
    <message>
        <source>Below it, by some points</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>몇 %p 더 낮습니다</translation>
    </message>
    <message>
        <source>With three of ten units silent, each answer is harder to find. On the test images all units answer.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>뉴런 열에 셋이 쉬면 답을 찾기가 더 어렵습니다. 테스트 이미지에는 모든 뉴런이 답합니다.</translation>
    </message>
    <message>
        <source>Half as many units in each layer. What becomes of the test accuracy, beside 97.1 % with 100 and 100?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>층마다 뉴런이 절반입니다. 100과 100으로는 테스트 정확도가 97.1%입니다. 이번에는 어떻게 될까요?</translation>
    </message>
    <message>
        <source>It falls by about 10 points</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 10%p 떨어집니다</translation>
    </message>
    <message>
        <source>It falls by about 1 point</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 1%p 떨어집니다</translation>
    </message>
    <message>
        <source>It rises: less is learned by heart</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>올라갑니다: 덜 외우니까요</translation>
    </message>
    <message>
        <source>Dropout leaves 35 of the 50 units at a time, and these have to do. What this network lacks is room, not restraint.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>드롭아웃은 50개 중 35개쯤만 남기고, 그것으로 해내야 합니다. 이 신경망에 모자란 것은 절제가 아니라 여유입니다.</translation>
    </message>
    <message>
        <source>More units, 200 and 150. What do the train cost and the test accuracy do, beside 100 and 100?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>뉴런을 200과 150으로 늘립니다. 100과 100일 때와 비교해 훈련 비용과 테스트 정확도는 어떻게 될까요?</translation>
    </message>
    <message>
        <source>Lower cost, lower accuracy</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>비용도 정확도도 낮아집니다</translation>
    </message>
    <message>
        <source>Hardly anything changes</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>거의 달라지지 않습니다</translation>
    </message>
    <message>
        <source>Lower cost, higher accuracy</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>비용은 낮아지고 정확도는 높아집니다</translation>
    </message>
    <message>
        <source>With dropout at 0.3 a network of this size is far from knowing 60,000 images by heart. More units are more that it can learn.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>드롭아웃 0.3을 쓰면 이만한 신경망은 이미지 60,000장을 외우기에 한참 모자랍니다. 뉴런이 늘면 배울 수 있는 것도 늘어납니다.</translation>
    </message>
    <message>
        <source>From 200 and 150 to 300 and 300: how much does the test accuracy gain?</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>200과 150에서 300과 300으로 늘리면 테스트 정확도는 얼마나 오를까요?</translation>
    </message>
    <message>
        <source>Hardly more than chance makes</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>우연한 차이보다 조금 더</translation>
    </message>
    <message>
        <source>About 1 point</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>약 1%p</translation>
    </message>
    <message>
        <source>Nothing: it falls by 1 point</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>오르지 않고 1%p 떨어집니다</translation>
    </message>
    <message>
        <source>What more units can add has mostly been added by now. The cost still falls a little, and the training takes longer.</source>
        <extracomment>experiment/recipes</extracomment>
        <translation>뉴런을 늘려 얻을 수 있는 것은 이미 거의 얻었습니다. 비용은 아직 조금 줄지만 학습이 더 오래 걸립니다.</translation>
    </message>
    <message>
        <source>Own data</source>
        <extracomment>experiment</extracomment>
        <translation>내 데이터</translation>
    </message>
    <message>
        <source>Circle in a ring</source>
        <extracomment>experiment</extracomment>
        <translation>고리 안의 원</translation>
    </message>
    <message>
        <source>Two moons</source>
        <extracomment>experiment</extracomment>
        <translation>두 초승달</translation>
    </message>
    <message>
        <source>Spiral</source>
        <extracomment>experiment</extracomment>
        <translation>나선</translation>
    </message>
    <message>
        <source>XOR with noise</source>
        <extracomment>experiment</extracomment>
        <translation>잡음 있는 XOR</translation>
    </message>
    <message>
        <source>the test points</source>
        <extracomment>experiment</extracomment>
        <translation>테스트 점</translation>
    </message>
    <message>
        <source>the training points</source>
        <extracomment>experiment</extracomment>
        <translation>훈련 점</translation>
    </message>
    <message>
        <source>the test images</source>
        <extracomment>experiment</extracomment>
        <translation>테스트 이미지</translation>
    </message>
    <message>
        <source>it is too large</source>
        <extracomment>.</extracomment>
        <translation>너무 큽니다</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <extracomment>.</extracomment>
        <translation>폴더입니다</translation>
    </message>
    <message>
        <source>it is no file</source>
        <extracomment>.</extracomment>
        <translation>파일이 아닙니다</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <extracomment>.</extracomment>
        <translation>읽기 전용입니다</translation>
    </message>
    <message>
        <source>Guessed: {guess}.</source>
        <extracomment>handin</extracomment>
        <translation>예상: {guess}.</translation>
    </message>
    <message>
        <source>Guessed: {guess}. ✓</source>
        <extracomment>handin</extracomment>
        <translation>예상: {guess}. ✓</translation>
    </message>
    <message>
        <source>Guessed: {guess}. ✗ It is: {right}.</source>
        <extracomment>handin</extracomment>
        <translation>예상: {guess}. ✗ 정답: {right}.</translation>
    </message>
    <message>
        <source>A hand-in needs your name.</source>
        <extracomment>handin</extracomment>
        <translation>제출하려면 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>A hand-in has 1 to {most} runs.</source>
        <extracomment>handin</extracomment>
        <translation>제출에는 실행이 1개에서 {most}개까지 들어갑니다.</translation>
    </message>
    <message>
        <source>Answers have at most {most:,} letters.</source>
        <extracomment>handin</extracomment>
        <translation>답은 최대 {most:,}자입니다.</translation>
    </message>
    <message>
        <source>These runs are too large to be handed in: leave some out.</source>
        <extracomment>handin</extracomment>
        <translation>이 실행들은 제출하기에 너무 큽니다. 몇 개를 빼세요.</translation>
    </message>
    <message>
        <source>Hand-in of {name}</source>
        <extracomment>handin</extracomment>
        <translation>{name}의 제출</translation>
    </message>
    <message>
        <source>{name} is not a hand-in of MNIST Desktop.</source>
        <extracomment>handin</extracomment>
        <translation>{name} 파일은 MNIST Desktop의 제출 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>{name} is damaged: its description is too long.</source>
        <extracomment>handin</extracomment>
        <translation>{name} 파일이 손상되었습니다. 설명이 너무 깁니다.</translation>
    </message>
    <message>
        <source>{name} was written by a later version of MNIST Desktop.</source>
        <extracomment>handin</extracomment>
        <translation>{name} 파일은 MNIST Desktop의 더 새로운 버전에서 만들었습니다.</translation>
    </message>
    <message>
        <source>{name} is damaged: its description cannot be read.</source>
        <extracomment>handin</extracomment>
        <translation>{name} 파일이 손상되었습니다. 설명을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>{name} is damaged: runs are missing in it, or are too many.</source>
        <extracomment>handin</extracomment>
        <translation>{name} 파일이 손상되었습니다. 실행이 빠졌거나 너무 많습니다.</translation>
    </message>
    <message>
        <source>{name} is damaged, or was changed: run {number} is not as it was handed in.</source>
        <extracomment>handin</extracomment>
        <translation>{name} 파일이 손상되었거나 바뀌었습니다. 실행 {number}번이 제출할 때와 다릅니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>handin</extracomment>
        <translation>이름</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>handin</extracomment>
        <translation>번호</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>handin</extracomment>
        <translation>결과</translation>
    </message>
    <message>
        <source>Seed of the name</source>
        <extracomment>handin</extracomment>
        <translation>이름의 시드</translation>
    </message>
    <message>
        <source>The same as</source>
        <extracomment>handin</extracomment>
        <translation>같은 것</translation>
    </message>
    <message>
        <source>Remark</source>
        <extracomment>handin</extracomment>
        <translation>비고</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>handin</extracomment>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>handin</extracomment>
        <translation>아니요</translation>
    </message>
    <message>
        <source>{count} {what}</source>
        <extracomment>handin</extracomment>
        <translation>{what} {count}개</translation>
    </message>
    <message>
        <source>This network has no batch norm.</source>
        <extracomment>learning</extracomment>
        <translation>이 신경망에는 배치 정규화가 없습니다.</translation>
    </message>
    <message>
        <source>Batch norm needs two images or more: of one alone, the mean is that one, and nothing is left.</source>
        <extracomment>learning</extracomment>
        <translation>배치 정규화에는 이미지가 둘 이상 있어야 합니다. 하나면 평균이 곧 자신이라 남는 것이 없습니다.</translation>
    </message>
    <message>
        <source>The numbers of this network are no longer finite: it has diverged.</source>
        <extracomment>learning</extracomment>
        <translation>이 신경망은 발산해서 값이 더는 유한하지 않습니다.</translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>learning</extracomment>
        <translation>늘 0</translation>
    </message>
    <message>
        <source>always</source>
        <extracomment>learning</extracomment>
        <translation>늘 1</translation>
    </message>
    <message>
        <source>This network learns {parameters:,} numbers. Copies of up to {most:,} are changed by hand: of more, each change would take long.</source>
        <extracomment>learning</extracomment>
        <translation>이 신경망은 수 {parameters:,}개를 배웁니다. 손으로 바꾸는 복사본은 {most:,}개까지입니다. 더 많으면 바꿀 때마다 오래 걸립니다.</translation>
    </message>
    <message>
        <source>The scores of this network are no longer finite numbers: it has diverged.</source>
        <extracomment>learning</extracomment>
        <translation>이 신경망은 발산해서 점수가 더는 유한한 수가 아닙니다.</translation>
    </message>
    <message>
        <source>What this network computes is no longer finite numbers, which have no place on a map.</source>
        <extracomment>learning</extracomment>
        <translation>이 신경망이 계산한 값이 더는 유한한 수가 아니어서 지도에 자리가 없습니다.</translation>
    </message>
    <message>
        <source>This network learns {parameters:,} numbers, and would be drawn four times: starts are compared of networks of up to {most:,}.</source>
        <extracomment>learning</extracomment>
        <translation>이 신경망은 수 {parameters:,}개를 배우며 시작값을 네 번 뽑아야 합니다. {most:,}개까지의 신경망만 비교합니다.</translation>
    </message>
    <message>
        <source>This network learns {count:,} numbers: a plane is drawn through up to {most:,}.</source>
        <extracomment>learning</extracomment>
        <translation>이 신경망은 수 {count:,}개를 배웁니다. 평면은 {most:,}개까지 그립니다.</translation>
    </message>
    <message>
        <source>There are no two moments of a run yet to lay a plane through.</source>
        <extracomment>learning</extracomment>
        <translation>평면을 놓을 실행의 두 순간이 아직 없습니다.</translation>
    </message>
    <message>
        <source>its description of the run is damaged</source>
        <extracomment>library</extracomment>
        <translation>실행의 설명이 손상되었습니다</translation>
    </message>
    <message>
        <source>the epoch that it kept is not among its epochs</source>
        <extracomment>library</extracomment>
        <translation>보관했다는 에포크가 에포크 중에 없습니다</translation>
    </message>
    <message>
        <source>its epochs are in no order</source>
        <extracomment>library</extracomment>
        <translation>에포크의 순서가 맞지 않습니다</translation>
    </message>
    <message>
        <source>a change is of no knob that can change, or out of its bounds</source>
        <extracomment>library</extracomment>
        <translation>바꿀 수 없는 설정이 바뀌었거나 범위를 벗어났습니다</translation>
    </message>
    <message>
        <source>it holds no batch losses</source>
        <extracomment>library</extracomment>
        <translation>배치의 손실이 없습니다</translation>
    </message>
    <message>
        <source>its losses are not those of its history</source>
        <extracomment>library</extracomment>
        <translation>손실이 기록의 손실과 다릅니다</translation>
    </message>
    <message>
        <source>it holds numbers of another kind</source>
        <extracomment>library</extracomment>
        <translation>다른 종류의 수가 들어 있습니다</translation>
    </message>
    <message>
        <source>its tensors do not lie where it says</source>
        <extracomment>library</extracomment>
        <translation>텐서가 적힌 곳에 없습니다</translation>
    </message>
    <message>
        <source>it is larger than a run of its experiment can be</source>
        <extracomment>library</extracomment>
        <translation>이 실험의 실행이 될 수 없을 만큼 큽니다</translation>
    </message>
    <message>
        <source>{name} is of no kind that MNIST Desktop knows: it opens runs ({ending}), lessons, scripts and notebooks, and pictures.</source>
        <extracomment>library</extracomment>
        <translation>{name}은(는) MNIST Desktop이 모르는 종류의 파일입니다. 실행({ending}), 실습, 스크립트와 노트북, 그림을 엽니다.</translation>
    </message>
    <message>
        <source>Web page</source>
        <extracomment>publishing/exports</extracomment>
        <translation>웹 페이지</translation>
    </message>
    <message>
        <source>{name} is too large for a web page: it would have {megabytes:,.0f} MB, and more than {most} MB are too many for a phone.</source>
        <extracomment>publishing/exports</extracomment>
        <translation>{name}은(는) 웹 페이지로 만들기에 너무 큽니다. {megabytes:,.0f} MB가 되는데, {most} MB가 넘으면 휴대전화에는 너무 큽니다.</translation>
    </message>
    <message>
        <source>{name} has weights that are no numbers, or too large for the numbers of a web page.</source>
        <extracomment>publishing/exports</extracomment>
        <translation>{name}에는 숫자가 아니거나 웹 페이지의 수로 나타내기에 너무 큰 가중치가 있습니다.</translation>
    </message>
    <message>
        <source>A network</source>
        <extracomment>publishing/exports</extracomment>
        <translation>신경망</translation>
    </message>
    <message>
        <source>The image</source>
        <extracomment>publishing/exports</extracomment>
        <translation>이미지</translation>
    </message>
    <message>
        <source>28 × 28 pixels</source>
        <extracomment>publishing/exports</extracomment>
        <translation>28 × 28 픽셀</translation>
    </message>
    <message>
        <source>{count:,} unit</source>
        <extracomment>publishing/exports</extracomment>
        <translation>유닛 {count:,}개</translation>
    </message>
    <message>
        <source>{count:,} units</source>
        <extracomment>publishing/exports</extracomment>
        <translation>유닛 {count:,}개</translation>
    </message>
    <message>
        <source>Hidden layer {number}</source>
        <extracomment>publishing/exports</extracomment>
        <translation>은닉층 {number}</translation>
    </message>
    <message>
        <source>The answers are the program&apos;s own, but for rounding.</source>
        <extracomment>publishing/exports</extracomment>
        <translation>답은 반올림을 빼면 프로그램의 답과 같습니다.</translation>
    </message>
    <message>
        <source>The weights are kept in this page as float16, half as long as the program&apos;s: with them the test accuracy is {accuracy}, and no probability differs by more than {most} from the program&apos;s.</source>
        <extracomment>publishing/exports</extracomment>
        <translation>이 페이지의 가중치는 프로그램의 절반 길이인 float16입니다. 이 가중치로 테스트 정확도는 {accuracy}이며, 확률은 프로그램과 {most} 넘게 차이 나지 않습니다.</translation>
    </message>
    <message>
        <source>Test accuracy: {accuracy} on {tested}.</source>
        <extracomment>publishing/exports</extracomment>
        <translation>테스트 정확도: {tested}에서 {accuracy}.</translation>
    </message>
    <message>
        <source>Made with MNIST Desktop {version}.</source>
        <extracomment>publishing/exports</extracomment>
        <translation>MNIST Desktop {version}에서 만들었습니다.</translation>
    </message>
    <message>
        <source>This page is one file and asks nothing of the internet: keep it, copy it, hand it on.</source>
        <extracomment>publishing/exports</extracomment>
        <translation>이 페이지는 파일 하나이며 인터넷이 필요 없습니다. 보관하고, 복사하고, 나누어 주세요.</translation>
    </message>
    <message>
        <source>{percent} sure</source>
        <extracomment>publishing/exports</extracomment>
        <translation>{percent} 확신</translation>
    </message>
    <message>
        <source>then {label}, with {percent}</source>
        <extracomment>publishing/exports</extracomment>
        <translation>다음은 {label}, {percent}</translation>
    </message>
    <message>
        <source>each at least {percent} sure</source>
        <extracomment>publishing/exports</extracomment>
        <translation>각각 {percent} 이상 확신</translation>
    </message>
    <message>
        <source>Draw a digit, and the network reads it at every stroke.</source>
        <extracomment>publishing/exports</extracomment>
        <translation>숫자를 그리면 획마다 신경망이 읽습니다.</translation>
    </message>
    <message>
        <source>Draw, and the network reads it at every stroke.</source>
        <extracomment>publishing/exports</extracomment>
        <translation>그리면 획마다 신경망이 읽습니다.</translation>
    </message>
    <message>
        <source>Draw here</source>
        <extracomment>publishing/exports</extracomment>
        <translation>여기에 그리세요</translation>
    </message>
    <message>
        <source>One unit from near</source>
        <extracomment>publishing/exports</extracomment>
        <translation>유닛 하나를 자세히</translation>
    </message>
    <message>
        <source>{layer}, unit {unit}</source>
        <extracomment>publishing/exports</extracomment>
        <translation>{layer}, 유닛 {unit}</translation>
    </message>
    <message>
        <source>The score of {label}</source>
        <extracomment>publishing/exports</extracomment>
        <translation>{label}의 점수</translation>
    </message>
    <message>
        <source>Its weights</source>
        <extracomment>publishing/exports</extracomment>
        <translation>이 유닛의 가중치</translation>
    </message>
    <message>
        <source>Weights × inputs</source>
        <extracomment>publishing/exports</extracomment>
        <translation>가중치 × 입력</translation>
    </message>
    <message>
        <source>Point at a square, or at a bar of the answer, to see that unit from near.</source>
        <extracomment>publishing/exports</extracomment>
        <translation>네모나 답의 막대를 가리키면 그 유닛을 자세히 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>With the bias they sum up to {sum}, of which the unit gives {value}. Blue is above 0, red below. Point at another square, or at a bar of the answer.</source>
        <extracomment>publishing/exports</extracomment>
        <translation>편향까지 더한 합은 {sum}이고, 유닛의 출력은 {value}입니다. 파랑은 0보다 크고 빨강은 0보다 작습니다. 다른 네모나 답의 막대를 가리켜 보세요.</translation>
    </message>
    <message>
        <source>{name} (checksum {checksum} …): {classes}</source>
        <extracomment>publishing</extracomment>
        <translation>{name} (체크섬 {checksum} …): {classes}</translation>
    </message>
    <message>
        <source>open it with Jupyter; its `file` is {archives}</source>
        <extracomment>publishing/script</extracomment>
        <translation>Jupyter로 여세요. `file`은 {archives}입니다</translation>
    </message>
    <message>
        <source>{run} reads data of your own. Open a run that reads digits to have it learn your hand.</source>
        <extracomment>runs</extracomment>
        <translation>{run}은(는) 자신의 데이터를 읽습니다. 손글씨를 배우게 하려면 숫자를 읽는 실행을 여세요.</translation>
    </message>
    <message>
        <source>test loss</source>
        <extracomment>runs</extracomment>
        <translation>테스트 손실</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <extracomment>runs</extracomment>
        <translation>검증 정확도</translation>
    </message>
    <message>
        <source>train accuracy</source>
        <extracomment>runs</extracomment>
        <translation>학습 정확도</translation>
    </message>
    <message>
        <source>reproduced to the bit</source>
        <extracomment>runs</extracomment>
        <translation>비트까지 똑같이 재현됨</translation>
    </message>
    <message>
        <source>reproduced within rounding</source>
        <extracomment>runs</extracomment>
        <translation>반올림 오차 안에서 재현됨</translation>
    </message>
    <message>
        <source>NOT reproduced</source>
        <extracomment>runs</extracomment>
        <translation>재현되지 않음</translation>
    </message>
    <message>
        <source>cannot be trained again</source>
        <extracomment>runs</extracomment>
        <translation>다시 학습할 수 없음</translation>
    </message>
    <message>
        <source>damaged</source>
        <extracomment>runs</extracomment>
        <translation>손상됨</translation>
    </message>
    <message>
        <source>It did not start from scratch: {based_on}.</source>
        <extracomment>runs</extracomment>
        <translation>처음부터 학습한 것이 아닙니다: {based_on}.</translation>
    </message>
    <message>
        <source>Its training was broken off.</source>
        <extracomment>runs</extracomment>
        <translation>학습이 도중에 끊겼습니다.</translation>
    </message>
    <message>
        <source>Its epochs are not those of its losses.</source>
        <extracomment>runs</extracomment>
        <translation>에포크가 손실 기록과 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The cost of epoch {epoch:,} is not the mean of its losses.</source>
        <extracomment>runs</extracomment>
        <translation>에포크 {epoch:,}의 비용이 손실의 평균이 아닙니다.</translation>
    </message>
    <message>
        <source>Its weights are not those of its history: their test loss is {again:.6g}, not {told:.6g}.</source>
        <extracomment>runs</extracomment>
        <translation>가중치가 기록과 맞지 않습니다. 테스트 손실이 {told:.6g}(이)가 아니라 {again:.6g}입니다.</translation>
    </message>
    <message>
        <source>Its weights are not those of its history: their accuracy is {again}, not {told}.</source>
        <extracomment>runs</extracomment>
        <translation>가중치가 기록과 맞지 않습니다. 정확도가 {told}(이)가 아니라 {again}입니다.</translation>
    </message>
    <message>
        <source>After epoch {epoch:,} its {figure} is {told:.7g}; trained again, it is {again:.7g}.</source>
        <extracomment>runs</extracomment>
        <translation>에포크 {epoch:,} 뒤 기록: {figure} {told:.7g}. 다시 학습하면 {again:.7g}입니다.</translation>
    </message>
    <message>
        <source>Trained again, it ends otherwise: {end} after {steps:,} steps.</source>
        <extracomment>runs</extracomment>
        <translation>다시 학습하면 다르게 끝납니다: {steps:,}스텝 뒤 {end}.</translation>
    </message>
    <message>
        <source>What was changed while it trained is not what its history says.</source>
        <extracomment>runs</extracomment>
        <translation>학습 중에 바꾼 것이 기록과 다릅니다.</translation>
    </message>
    <message>
        <source>Its history is that of its experiment, but its weights are another&apos;s.</source>
        <extracomment>runs</extracomment>
        <translation>기록은 이 실험의 것이지만 가중치는 다른 실행의 것입니다.</translation>
    </message>
    <message>
        <source>Compared up to step {steps:,}.</source>
        <extracomment>runs</extracomment>
        <translation>스텝 {steps:,}까지 비교했습니다.</translation>
    </message>
    <message>
        <source>A loss is off by {apart:.1g} at most.</source>
        <extracomment>runs</extracomment>
        <translation>손실의 차이는 최대 {apart:.1g}입니다.</translation>
    </message>
    <message>
        <source>Its weights are not those that its experiment ends with.</source>
        <extracomment>runs</extracomment>
        <translation>가중치가 이 실험이 끝날 때의 것이 아닙니다.</translation>
    </message>
    <message>
        <source>At step {step:,} its loss is {told:.7g}; trained again, it is {again:.7g}.</source>
        <extracomment>runs</extracomment>
        <translation>스텝 {step:,}의 손실은 기록에 {told:.7g}, 다시 학습하면 {again:.7g}입니다.</translation>
    </message>
    <message>
        <source>its weights &apos;{name}&apos; are not all finite numbers.</source>
        <extracomment>runs</extracomment>
        <translation>가중치 &apos;{name}&apos;이(가) 모두 유한한 수는 아닙니다.</translation>
    </message>
    <message>
        <source>Nothing can be written to {folder}, so what you keep is kept in {other}.</source>
        <extracomment>ui</extracomment>
        <translation>{folder}에 쓸 수 없어서, 보관하는 것은 {other}에 보관합니다.</translation>
    </message>
    <message>
        <source>For and against the {}</source>
        <extracomment>ui/digit</extracomment>
        <translation>숫자 {}: 찬성과 반대</translation>
    </message>
    <message>
        <source>For {}, against {}: all pixels together {}.
The score went from {} on the white page to {}: by {}.</source>
        <extracomment>ui/digit</extracomment>
        <translation>찬성 {}, 반대 {}: 모든 픽셀을 더하면 {}.
점수: 흰 바탕에서 {}, 그린 숫자에서 {}, 변화 {}.</translation>
    </message>
    <message>
        <source>Which pixels spoke: blue ones for the digit, red ones against it. The white page becomes your drawing little by little, and each pixel gets what the score then owes to it; so they add up to what the score has grown by (integrated gradients, Sundararajan and others 2017).</source>
        <extracomment>ui/digit</extracomment>
        <translation>어떤 픽셀이 말했는지 보여 줍니다. 파란색은 그 숫자에 찬성, 빨간색은 반대입니다. 흰 바탕이 조금씩 그린 숫자가 되고, 픽셀마다 그때 점수가 늘어난 몫을 받습니다. 그래서 모두 더하면 점수가 늘어난 만큼입니다(적분 기울기, Sundararajan 외 2017).</translation>
    </message>
    <message>
        <source>Above is how the drawing came to be what the network sees. Why it was read so is told of digits only, not of data of your own.</source>
        <extracomment>ui/digit</extracomment>
        <translation>위는 그림이 신경망이 보는 것으로 바뀐 과정입니다. 왜 그렇게 읽었는지는 숫자에 대해서만 설명하고 자신의 데이터에 대해서는 설명하지 않습니다.</translation>
    </message>
    <message>
        <source>Show one of the test images, with its label beside the prediction (Ctrl+T)</source>
        <extracomment>ui/digit</extracomment>
        <translation>테스트 이미지 하나를 보이고, 예측 옆에 레이블을 보입니다 (Ctrl+T)</translation>
    </message>
    <message>
        <source>Test image {:,}, labelled {}: {}</source>
        <extracomment>ui/digit</extracomment>
        <translation>테스트 이미지 {:,}, 레이블 {}: {}</translation>
    </message>
    <message>
        <source>The lesson has set this.</source>
        <extracomment>ui/form</extracomment>
        <translation>실습에서 정한 설정입니다.</translation>
    </message>
    <message>
        <source>{:,} of them are silent; a click silences one, or lets it speak again.</source>
        <extracomment>ui/hands</extracomment>
        <translation>그중 {:,}개가 쉽니다. 누르면 쉬게 하거나 다시 말하게 합니다.</translation>
    </message>
    <message>
        <source>Random numbers added to every weight: how far they spread, in shares of how far each layer&apos;s own weights do.</source>
        <extracomment>ui/hands</extracomment>
        <translation>모든 가중치에 더하는 난수입니다. 각 층의 가중치가 퍼진 정도에 대한 비율로 나타냅니다.</translation>
    </message>
    <message>
        <source>Draw the noise anew, as strong as it is</source>
        <extracomment>ui/hands</extracomment>
        <translation>같은 세기의 잡음을 새로 뽑습니다</translation>
    </message>
    <message>
        <source>Draw anew</source>
        <extracomment>ui/hands</extracomment>
        <translation>새로 뽑기</translation>
    </message>
    <message>
        <source>Silence a tenth of all hidden units, by chance</source>
        <extracomment>ui/hands</extracomment>
        <translation>모든 은닉 뉴런의 10분의 1을 무작위로 쉬게 합니다</translation>
    </message>
    <message>
        <source>Silence 10 % more</source>
        <extracomment>ui/hands</extracomment>
        <translation>10% 더 쉬게</translation>
    </message>
    <message>
        <source>&amp;Noise</source>
        <extracomment>ui/hands</extracomment>
        <translation>잡음(&amp;N)</translation>
    </message>
    <message>
        <source>of {:,} test images are read rightly; the untouched network reads {}.</source>
        <extracomment>ui/hands</extracomment>
        <translation>테스트 이미지 {:,}장의 정답 비율. 손대지 않은 신경망은 {}입니다.</translation>
    </message>
    <message>
        <source>An output cannot be silenced: its score would be 0, which can still be the largest. Silence hidden units, and see what the outputs make of it.</source>
        <extracomment>ui/hands</extracomment>
        <translation>출력은 쉬게 할 수 없습니다. 점수가 0이 되는데 그것이 가장 클 수도 있습니다. 은닉 뉴런을 쉬게 하고 출력이 어떻게 되는지 보세요.</translation>
    </message>
    <message>
        <source>and {:,} smaller weights</source>
        <extracomment>ui/hands</extracomment>
        <translation>그 밖에 작은 가중치 {:,}개</translation>
    </message>
    <message>
        <source>Drag it, and everything follows at once.</source>
        <extracomment>ui/hands</extracomment>
        <translation>끌면 모두가 곧바로 따라갑니다.</translation>
    </message>
    <message>
        <source>Hands on</source>
        <extracomment>ui/hands</extracomment>
        <translation>손으로 해 보기</translation>
    </message>
    <message>
        <source>Throw the changes away, and copy the network as it is now</source>
        <extracomment>ui/hands</extracomment>
        <translation>바꾼 것을 버리고 지금의 신경망을 복사합니다</translation>
    </message>
    <message>
        <source>the untrained network</source>
        <extracomment>ui/hands</extracomment>
        <translation>학습하지 않은 신경망</translation>
    </message>
    <message>
        <source>Click units to silence them, put noise on the weights, and see how much the network still reads. A network that was trained with dropout bears more of it.</source>
        <extracomment>ui/hands</extracomment>
        <translation>뉴런을 눌러 쉬게 하고, 가중치에 잡음을 넣고, 신경망이 아직 얼마나 읽는지 보세요. 드롭아웃으로 학습한 신경망이 더 잘 견딥니다.</translation>
    </message>
    <message>
        <source>Drag the weights and biases until every row is right. Each class adds up the inputs with weights of its own, and the largest sum wins.</source>
        <extracomment>ui/hands</extracomment>
        <translation>모든 행이 맞을 때까지 가중치와 편향을 끌어 보세요. 클래스마다 자신의 가중치로 입력을 더하고, 합이 가장 큰 클래스가 이깁니다.</translation>
    </message>
    <message>
        <source>Drag the weights and biases, or a line in the plane, until every row is right. A line is where a unit&apos;s sum is 0; on one side of it the unit is on, on the other off.</source>
        <extracomment>ui/hands</extracomment>
        <translation>모든 행이 맞을 때까지 가중치와 편향, 또는 평면의 선을 끌어 보세요. 선은 뉴런의 합이 0인 곳입니다. 한쪽에서는 뉴런이 켜지고 다른 쪽에서는 꺼집니다.</translation>
    </message>
    <message>
        <source>A copy of the network is changed, never the network itself.</source>
        <extracomment>ui/hands</extracomment>
        <translation>신경망의 복사본을 바꿉니다. 신경망은 그대로입니다.</translation>
    </message>
    <message>
        <source>Back to the trained one</source>
        <extracomment>ui/hands</extracomment>
        <translation>학습한 것으로</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <extracomment>ui/hands</extracomment>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>A copy of {}, not changed yet: nothing you do here enters the run.</source>
        <extracomment>ui/hands</extracomment>
        <translation>{}의 복사본이며 아직 그대로입니다. 여기서 하는 일은 실행에 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>A changed copy of {}: nothing of it enters the run. {}</source>
        <extracomment>ui/hands</extracomment>
        <translation>{}의 바뀐 복사본입니다. 실행에 들어가지 않습니다. {}</translation>
    </message>
    <message>
        <source>Set by hand: {}.</source>
        <extracomment>ui/hands</extracomment>
        <translation>손으로 정한 것: {}.</translation>
    </message>
    <message>
        <source>Silent units: {:,}.</source>
        <extracomment>ui/hands</extracomment>
        <translation>쉬는 뉴런: {:,}.</translation>
    </message>
    <message>
        <source>Noise: {:.0f} %.</source>
        <extracomment>ui/hands</extracomment>
        <translation>잡음: {:.0f}%.</translation>
    </message>
    <message>
        <source>Unit</source>
        <extracomment>ui/hands</extracomment>
        <translation>뉴런</translation>
    </message>
    <message>
        <source>The unit whose weights and bias are shown</source>
        <extracomment>ui/hands</extracomment>
        <translation>가중치와 편향을 보여 주는 뉴런</translation>
    </message>
    <message>
        <source>Weights and biases</source>
        <extracomment>ui/hands</extracomment>
        <translation>가중치와 편향</translation>
    </message>
    <message>
        <source>{} of {} rows right · cost {:.3f}</source>
        <extracomment>ui/hands</extracomment>
        <translation>{1}행 중 {0}행 맞음 · 비용 {2:.3f}</translation>
    </message>
    <message>
        <source>One line parts at most three of XOR&apos;s rows rightly, however it lies.</source>
        <extracomment>ui/hands</extracomment>
        <translation>선 하나는 어떻게 놓아도 XOR의 행을 셋까지만 바르게 나눕니다.</translation>
    </message>
    <message>
        <source>bias</source>
        <extracomment>ui/hands</extracomment>
        <translation>편향</translation>
    </message>
    <message>
        <source>The height of the loss over two weights: the greyer, the lower. The lines are the optimizers&apos; ways, the dots where they are now. Drag the ring to begin elsewhere.</source>
        <extracomment>ui/hills</extracomment>
        <translation>두 가중치에 따른 손실의 높이입니다. 짙을수록 낮습니다. 선은 옵티마이저가 간 길, 점은 지금 있는 곳입니다. 고리를 끌면 다른 곳에서 시작합니다.</translation>
    </message>
    <message>
        <source>The loss of your run</source>
        <extracomment>ui/hills</extracomment>
        <translation>실행의 손실</translation>
    </message>
    <message>
        <source>The loss of training examples over the plane in which the weights have moved most: the greyer, the lower. The line is the run&apos;s own way, one for each of a race, and the dot where it was at the moment of the slider.</source>
        <extracomment>ui/hills</extracomment>
        <translation>가중치가 가장 많이 움직인 평면에서 본 훈련 예제의 손실입니다. 짙을수록 낮습니다. 선은 실행이 간 길이며(나란히 학습하면 저마다 하나), 점은 슬라이더의 순간에 있던 곳입니다.</translation>
    </message>
    <message>
        <source>first axis of the weights</source>
        <extracomment>ui/hills</extracomment>
        <translation>가중치의 첫째 축</translation>
    </message>
    <message>
        <source>second axis</source>
        <extracomment>ui/hills</extracomment>
        <translation>둘째 축</translation>
    </message>
    <message>
        <source>How far the runs have gone, moment by moment</source>
        <extracomment>ui/hills</extracomment>
        <translation>실행이 어디까지 갔는지, 순간마다</translation>
    </message>
    <message>
        <source>Moment</source>
        <extracomment>ui/hills</extracomment>
        <translation>순간</translation>
    </message>
    <message>
        <source>Compute the loss over the plane again, with what has been learned by now</source>
        <extracomment>ui/hills</extracomment>
        <translation>지금까지 배운 것으로 평면의 손실을 다시 계산합니다</translation>
    </message>
    <message>
        <source>Draw</source>
        <extracomment>ui/digit</extracomment>
        <translation>그리기</translation>
    </message>
    <message>
        <source>A network has thousands of weights. This is the plane of the two directions in which those of your run moved most, from its start to its end, and the loss of the network that each point of it would be. Race two runs to see where each of them went.</source>
        <extracomment>ui/hills</extracomment>
        <translation>신경망에는 가중치가 수천 개 있습니다. 이것은 시작에서 끝까지 가중치가 가장 많이 움직인 두 방향의 평면이며, 점마다 그 자리의 신경망이 가질 손실입니다. 두 실행을 나란히 학습하면 저마다 어디로 갔는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Broken off.</source>
        <extracomment>ui/hills</extracomment>
        <translation>중단되었습니다.</translation>
    </message>
    <message>
        <source>The loss is being computed …</source>
        <extracomment>ui/hills</extracomment>
        <translation>손실을 계산하고 있습니다 …</translation>
    </message>
    <message>
        <source>The loss is being computed … {}</source>
        <extracomment>ui/hills</extracomment>
        <translation>손실을 계산하고 있습니다 … {}</translation>
    </message>
    <message>
        <source>{}: loss {:.3g}</source>
        <extracomment>ui/hills</extracomment>
        <translation>{}: 손실 {:.3g}</translation>
    </message>
    <message>
        <source>the other run has another network</source>
        <extracomment>ui/hills</extracomment>
        <translation>다른 실행은 신경망이 다릅니다</translation>
    </message>
    <message>
        <source>{}. The plane shows {} of how the weights moved; the heights are of {:,} training examples.</source>
        <extracomment>ui/hills</extracomment>
        <translation>{}. 평면은 가중치가 움직인 것의 {}만큼을 보여 줍니다. 높이는 훈련 예제 {:,}개의 것입니다.</translation>
    </message>
    <message>
        <source>Train a network, then the loss is drawn over the plane of its way.</source>
        <extracomment>ui/hills</extracomment>
        <translation>신경망을 학습하면 그 길의 평면에 손실을 그립니다.</translation>
    </message>
    <message>
        <source>Press Draw.</source>
        <extracomment>ui/hills</extracomment>
        <translation>그리기를 누르세요.</translation>
    </message>
    <message>
        <source>Hand in</source>
        <extracomment>ui/library</extracomment>
        <translation>제출</translation>
    </message>
    <message>
        <source>Put the seed that follows from your name into the form. A run with it is yours alone: no other name gives the same numbers.</source>
        <extracomment>ui/library</extracomment>
        <translation>이름에서 나오는 시드를 설정에 넣습니다. 이 시드로 학습한 실행은 본인만의 것입니다. 다른 이름으로는 같은 숫자가 나오지 않습니다.</translation>
    </message>
    <message>
        <source>Use the seed of this name</source>
        <extracomment>ui/library</extracomment>
        <translation>이 이름의 시드 사용</translation>
    </message>
    <message>
        <source>What you answer to the questions of the course</source>
        <extracomment>ui/library</extracomment>
        <translation>수업 질문에 대한 답</translation>
    </message>
    <message>
        <source>What you guessed of the lessons that are ticked above, and whether it was so.</source>
        <extracomment>ui/library</extracomment>
        <translation>위에서 체크한 실습에 대해 예상한 것과 그것이 맞았는지입니다.</translation>
    </message>
    <message>
        <source>One file with your answers, a report that opens in any browser, and the runs themselves. Who checks it trains the runs again.</source>
        <extracomment>ui/library</extracomment>
        <translation>답, 어느 브라우저에서나 열리는 보고서, 실행 자체를 담은 파일 하나입니다. 확인하는 사람은 실행을 다시 학습합니다.</translation>
    </message>
    <message>
        <source>There is no run yet. Train one first: it is kept by itself.</source>
        <extracomment>ui/library</extracomment>
        <translation>아직 실행이 없습니다. 먼저 학습하세요. 실행은 저절로 보관됩니다.</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <extracomment>ui/library</extracomment>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <extracomment>ui/library</extracomment>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Answers</source>
        <extracomment>ui/library</extracomment>
        <translation>답(&amp;A)</translation>
    </message>
    <message>
        <source>With my guesses ({})</source>
        <extracomment>ui/library</extracomment>
        <translation>내 예상도 함께 ({})</translation>
    </message>
    <message>
        <source>Save the hand-in</source>
        <extracomment>ui/library</extracomment>
        <translation>제출 파일 저장</translation>
    </message>
    <message>
        <source>Hand-ins (*.html)</source>
        <extracomment>ui/library</extracomment>
        <translation>제출 파일 (*.html)</translation>
    </message>
    <message>
        <source>{} is ready to be handed in.</source>
        <extracomment>ui/library</extracomment>
        <translation>제출 파일이 준비되었습니다: {}</translation>
    </message>
    <message>
        <source>Nearest to your drawing</source>
        <extracomment>ui/space</extracomment>
        <translation>그린 숫자와 가까운 것</translation>
    </message>
    <message>
        <source>Draw a digit, and it moves on the map.</source>
        <extracomment>ui/space</extracomment>
        <translation>숫자를 그리면 지도에서 움직입니다.</translation>
    </message>
    <message>
        <source>{} of the {} whose outputs are nearest are {}s, in all {:,} numbers of the layer.</source>
        <extracomment>ui/space</extracomment>
        <translation>층의 수 {3:,}개 모두에서 출력이 가장 가까운 {1}개 중 {0}개가 {2} 숫자입니다.</translation>
    </message>
    <message>
        <source>Chosen on the map</source>
        <extracomment>ui/space</extracomment>
        <translation>지도에서 고른 것</translation>
    </message>
    <message>
        <source>Press a point to see what it is.</source>
        <extracomment>ui/space</extracomment>
        <translation>점을 누르면 무엇인지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Test image {:,}, a {}: the network reads {} ({}).</source>
        <extracomment>ui/space</extracomment>
        <translation>테스트 이미지 {:,}, 숫자 {}: 신경망의 답은 {} ({}).</translation>
    </message>
    <message>
        <source>{}, of class {}: the network says {} ({}).</source>
        <extracomment>ui/space</extracomment>
        <translation>{}, 클래스 {}: 신경망의 답은 {} ({}).</translation>
    </message>
    <message>
        <source>Embedding</source>
        <extracomment>ui/space</extracomment>
        <translation>임베딩</translation>
    </message>
    <message>
        <source>Whose outputs are mapped: the inputs, a hidden layer&apos;s, or the scores</source>
        <extracomment>ui/space</extracomment>
        <translation>무엇의 출력을 지도로 볼지: 입력, 은닉층, 점수</translation>
    </message>
    <message>
        <source>Show the test images themselves in place of points</source>
        <extracomment>ui/space</extracomment>
        <translation>점 대신 테스트 이미지를 보여 줍니다</translation>
    </message>
    <message>
        <source>Pictures</source>
        <extracomment>ui/space</extracomment>
        <translation>그림으로</translation>
    </message>
    <message>
        <source>The plane is that of the two principal axes of the outputs, along which they differ most (PCA). What it does not show lies in the other directions.</source>
        <extracomment>ui/space</extracomment>
        <translation>평면은 출력이 가장 많이 달라지는 두 주축의 평면입니다(PCA). 보이지 않는 것은 다른 방향에 있습니다.</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <extracomment>ui/space</extracomment>
        <translation>층(&amp;Y)</translation>
    </message>
    <message>
        <source>Inputs ({:,})</source>
        <extracomment>ui/space</extracomment>
        <translation>입력({:,})</translation>
    </message>
    <message>
        <source>Hidden layer {} ({:,})</source>
        <extracomment>ui/space</extracomment>
        <translation>은닉층 {} ({:,})</translation>
    </message>
    <message>
        <source>Scores ({:,})</source>
        <extracomment>ui/space</extracomment>
        <translation>점수({:,})</translation>
    </message>
    <message>
        <source>This network is too large to be drawn before it is trained.</source>
        <extracomment>ui/space</extracomment>
        <translation>이 신경망은 너무 커서 학습하기 전에는 시작값을 뽑지 않습니다.</translation>
    </message>
    <message>
        <source>This layer says the same of every example: all of them lie in one place.</source>
        <extracomment>ui/space</extracomment>
        <translation>이 층은 모든 예제에 같은 답을 합니다. 모두 한 곳에 있습니다.</translation>
    </message>
    <message>
        <source>The layer has one number: everything lies on a line.</source>
        <extracomment>ui/space</extracomment>
        <translation>이 층에는 수가 하나뿐이라 모두 한 선 위에 있습니다.</translation>
    </message>
    <message>
        <source>The lines are those of the plane of the inputs, carried to this layer, in the colour of what the network says there. Shown: {} of the variance.</source>
        <extracomment>ui/space</extracomment>
        <translation>선은 입력 평면의 선을 이 층으로 옮긴 것이며, 색은 거기서 신경망의 답입니다. 보이는 것: 분산의 {}.</translation>
    </message>
    <message>
        <source>The two axes show {} of the variance of {:,} numbers.</source>
        <extracomment>ui/space</extracomment>
        <translation>두 축은 수 {1:,}개의 분산 중 {0}를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Each point is a test image at the place that the layer&apos;s outputs have in the plane of their two principal axes: what lies together, the network takes to be alike. An edge: it is misread. The cross is your drawing, with lines to what is nearest to it in the whole layer.</source>
        <extracomment>ui/space</extracomment>
        <translation>점마다 테스트 이미지 하나이며, 층의 출력이 두 주축의 평면에서 차지하는 자리에 있습니다. 함께 있는 것은 신경망이 비슷하게 본 것입니다. 테두리가 있으면 잘못 읽은 것입니다. 십자는 그린 숫자이고, 층 전체에서 가장 가까운 것과 선으로 이었습니다.</translation>
    </message>
    <message>
        <source>Map of the layer&apos;s outputs</source>
        <extracomment>ui/space</extracomment>
        <translation>층의 출력 지도</translation>
    </message>
    <message>
        <source>What the units of each hidden layer give for the batch, from the least to the largest, and its standard deviation. All at one end is saturated, all at 0 is dead.</source>
        <extracomment>ui/start</extracomment>
        <translation>각 은닉층의 뉴런이 배치에 내보내는 값의 최소부터 최대까지와 표준편차입니다. 모두 한쪽 끝이면 포화, 모두 0이면 죽은 것입니다.</translation>
    </message>
    <message>
        <source>Outputs of each hidden layer at the start</source>
        <extracomment>ui/start</extracomment>
        <translation>시작할 때 각 은닉층의 출력</translation>
    </message>
    <message>
        <source>The form&apos;s network before its first step, drawn with four initialisations: how far each layer&apos;s outputs spread on one batch, and the gradients that come back. A good start keeps both alike from layer to layer.</source>
        <extracomment>ui/start</extracomment>
        <translation>설정에 있는 신경망의 가중치를 네 가지 초기화로 뽑아 첫 스텝 전에 봅니다. 한 배치에서 각 층의 출력이 얼마나 퍼지는지와 되돌아오는 기울기를 보여 줍니다. 좋은 시작은 둘 다 층마다 비슷하게 유지합니다.</translation>
    </message>
    <message>
        <source>Spread of outputs</source>
        <extracomment>ui/start</extracomment>
        <translation>출력의 퍼짐</translation>
    </message>
    <message>
        <source>The standard deviation of what each layer gives, over all images and units.</source>
        <extracomment>ui/start</extracomment>
        <translation>모든 이미지와 뉴런에 걸쳐 각 층이 내보내는 값의 표준편차입니다.</translation>
    </message>
    <message>
        <source>Spread of gradients</source>
        <extracomment>ui/start</extracomment>
        <translation>기울기의 퍼짐</translation>
    </message>
    <message>
        <source>The standard deviation of the loss derived by each layer&apos;s sums z.</source>
        <extracomment>ui/start</extracomment>
        <translation>손실을 각 층의 합 z로 미분한 값의 표준편차입니다.</translation>
    </message>
    <message>
        <source>in</source>
        <extracomment>ui/start</extracomment>
        <translation>입력</translation>
    </message>
    <message>
        <source>out</source>
        <extracomment>ui/start</extracomment>
        <translation>출력</translation>
    </message>
    <message>
        <source>{} (the form&apos;s)</source>
        <extracomment>ui/start</extracomment>
        <translation>{} (설정)</translation>
    </message>
    <message>
        <source>With fewer than two hidden layers nothing is passed on from one to the next: add layers in the form, and see where the spread goes.</source>
        <extracomment>ui/start</extracomment>
        <translation>은닉층이 둘보다 적으면 층에서 층으로 전해지는 것이 없습니다. 설정에서 층을 더하고 퍼짐이 어디로 가는지 보세요.</translation>
    </message>
    <message>
        <source>From the first hidden layer to the last the outputs&apos; spread changes by {}; that of the gradients, on their way back, by {}.</source>
        <extracomment>ui/start</extracomment>
        <translation>첫 은닉층에서 마지막까지 출력의 퍼짐이 바뀌는 배율: {}. 되돌아오는 기울기의 퍼짐: {}.</translation>
    </message>
    <message>
        <source>scores</source>
        <extracomment>ui/start</extracomment>
        <translation>점수</translation>
    </message>
    <message>
        <source>−log p for what a right answer gets: nothing for 1, and without bound towards 0. The dots are the right answers, the large point is the slider&apos;s.</source>
        <extracomment>ui/step</extracomment>
        <translation>정답의 확률에 대한 −log p입니다. 1이면 0이고 0에 가까울수록 끝없이 커집니다. 점은 정답들, 큰 점은 슬라이더의 값입니다.</translation>
    </message>
    <message>
        <source>−log p</source>
        <extracomment>ui/step</extracomment>
        <translation>−log p</translation>
    </message>
    <message>
        <source>What a right answer gets</source>
        <extracomment>ui/step</extracomment>
        <translation>정답의 확률</translation>
    </message>
    <message>
        <source>p, what a right answer gets</source>
        <extracomment>ui/step</extracomment>
        <translation>p, 정답의 확률</translation>
    </message>
    <message>
        <source>p = {}: −log p = {}</source>
        <extracomment>ui/step</extracomment>
        <translation>p = {}: −log p = {}</translation>
    </message>
    <message>
        <source>The label as one-hot: y = ({}). L = −Σ y · log p keeps the right one&apos;s term.</source>
        <extracomment>ui/step</extracomment>
        <translation>원-핫 레이블: y = ({}). L = −Σ y · log p에는 정답의 항만 남습니다.</translation>
    </message>
    <message>
        <source>The smoothed label: y = ({}). L = −Σ y · log p.</source>
        <extracomment>ui/step</extracomment>
        <translation>스무딩한 레이블: y = ({}). L = −Σ y · log p.</translation>
    </message>
    <message>
        <source>The label: y = {}. L = −log p where y is 1, and −log (1 − p) where it is 0.</source>
        <extracomment>ui/step</extracomment>
        <translation>레이블: y = {}. y가 1이면 L = −log p, 0이면 −log (1 − p)입니다.</translation>
    </message>
    <message>
        <source>the {} rows</source>
        <extracomment>ui/step</extracomment>
        <translation>{}개 행</translation>
    </message>
    <message>
        <source>a batch, the first {} training images</source>
        <extracomment>ui/step</extracomment>
        <translation>배치 하나(처음 훈련 이미지 {}장)</translation>
    </message>
    <message>
        <source>The likelihood of {} is the product of their p: {}. The cost is −log of it by the number of rows, {}: each right answer gets {} on average (geometric mean).</source>
        <extracomment>ui/step</extracomment>
        <translation>{}의 가능도는 p의 곱입니다: {}. 비용은 그 −log를 행 수로 나눈 {}입니다. 정답의 확률은 평균 {}입니다(기하 평균).</translation>
    </message>
    <message>
        <source>What it likes</source>
        <extracomment>ui/step</extracomment>
        <translation>좋아하는 것</translation>
    </message>
    <message>
        <source>It likes none more than others: for {:,} training images it gives {}.</source>
        <extracomment>ui/step</extracomment>
        <translation>특별히 좋아하는 것이 없습니다. 훈련 이미지 {:,}장에 {} 값을 냅니다.</translation>
    </message>
    <message>
        <source>a {}, for which it gives {}</source>
        <extracomment>ui/step</extracomment>
        <translation>숫자 {}, 내보내는 값 {}</translation>
    </message>
    <message>
        <source>Of {:,} training images these excite it most: from {} down to {}.</source>
        <extracomment>ui/step</extracomment>
        <translation>훈련 이미지 {:,}장 중 이 뉴런의 값을 가장 크게 하는 것입니다: {}부터 {}까지.</translation>
    </message>
    <message>
        <source>Loss and likelihood</source>
        <extracomment>ui/step</extracomment>
        <translation>손실과 가능도</translation>
    </message>
    <message>
        <source>Of a table&apos;s network every weight is drawn: of {most:,} at most, and this one has {count:,}.</source>
        <extracomment>ui/step</extracomment>
        <translation>표 과제의 신경망은 가중치를 모두 그립니다. 최대 {most:,}개까지 그릴 수 있는데, 이 신경망에는 {count:,}개가 있습니다.</translation>
    </message>
    <message>
        <source>It begins anew here: of the run&apos;s own steps it remembers nothing.</source>
        <extracomment>ui/step</extracomment>
        <translation>여기서는 옵티마이저가 새로 시작하므로, 실행이 거쳐 온 단계는 기억하지 않습니다.</translation>
    </message>
    <message>
        <source>What the network would answer anywhere in the plane: blue is 0, orange is 1, and the line is where it says 0.5. The points are the rows it learns from; hollow ones it is tested on. Each dotted line is a unit of the first hidden layer: on it, the unit gets 0.</source>
        <extracomment>ui/table</extracomment>
        <translation>평면의 어디서나 신경망이 할 답입니다. 파란색은 0, 주황색은 1이고, 선은 0.5로 답하는 곳입니다. 점은 학습하는 행이고, 빈 점으로는 테스트합니다. 점선마다 첫 은닉층의 뉴런 하나이며, 그 위에서 뉴런의 합이 0입니다.</translation>
    </message>
    <message>
        <source>It answers class {} everywhere.</source>
        <extracomment>ui/table</extracomment>
        <translation>어디서나 클래스 {} 답을 합니다.</translation>
    </message>
    <message>
        <source>({:.2f}, {:.2f}): class {}, {:.3f}</source>
        <extracomment>ui/table</extracomment>
        <translation>({:.2f}, {:.2f}): 클래스 {}, {:.3f}</translation>
    </message>
    <message>
        <source>● train   ○ test   — boundary</source>
        <extracomment>ui/table</extracomment>
        <translation>● 훈련   ○ 테스트   — 경계</translation>
    </message>
    <message>
        <source>Paint points of class {} ({} in the plane)</source>
        <extracomment>ui/table</extracomment>
        <translation>클래스 {}의 점을 찍습니다(평면에서 {})</translation>
    </message>
    <message>
        <source>Class {}</source>
        <extracomment>ui/table</extracomment>
        <translation>클래스 {}</translation>
    </message>
    <message>
        <source>Take all points out of the plane</source>
        <extracomment>ui/table</extracomment>
        <translation>평면에서 모든 점을 지웁니다</translation>
    </message>
    <message>
        <source>Press or draw to paint; the right button takes a point away.</source>
        <extracomment>ui/table</extracomment>
        <translation>누르거나 끌어서 점을 찍으세요. 오른쪽 버튼은 점을 지웁니다.</translation>
    </message>
    <message>
        <source>{} points are as many as there can be.</source>
        <extracomment>ui/table</extracomment>
        <translation>점은 {}개까지입니다.</translation>
    </message>
    <message>
        <source>Each dotted line is a unit of the first hidden layer: on it, the unit gets 0. Of many units, those are drawn whose outputs count most.</source>
        <extracomment>ui/table</extracomment>
        <translation>점선마다 첫 은닉층의 뉴런 하나이며, 그 위에서 뉴런의 합이 0입니다. 뉴런이 많으면 출력이 가장 중요한 것만 그립니다.</translation>
    </message>
    <message>
        <source>Lines of the first layer</source>
        <extracomment>ui/table</extracomment>
        <translation>첫 층의 선</translation>
    </message>
    <message>
        <source>This network was trained on other points. Press Train to train on these.</source>
        <extracomment>ui/table</extracomment>
        <translation>이 신경망은 다른 점으로 학습했습니다. 이 점으로 학습하려면 학습을 누르세요.</translation>
    </message>
    <message>
        <source>{} of the training points right</source>
        <extracomment>ui/table</extracomment>
        <translation>훈련 점의 {} 맞음</translation>
    </message>
    <message>
        <source>{} of the training points right,
{} of the test points</source>
        <extracomment>ui/table</extracomment>
        <translation>훈련 점의 {},
테스트 점의 {} 맞음</translation>
    </message>
    <message>
        <source>{}
Cost {:.3f}: each right answer gets {} on average (geometric mean).</source>
        <extracomment>ui/train</extracomment>
        <translation>{}
비용 {:.3f}: 정답의 확률은 평균 {}입니다(기하 평균).</translation>
    </message>
    <message>
        <source>right answers get (geometric mean)</source>
        <extracomment>ui/train</extracomment>
        <translation>정답의 확률(기하 평균)</translation>
    </message>
    <message>
        <source>Go on without a guess. The question can be answered later.</source>
        <extracomment>ui/train</extracomment>
        <translation>예상하지 않고 넘어갑니다. 질문에는 나중에 답할 수 있습니다.</translation>
    </message>
    <message>
        <source>Skip</source>
        <extracomment>ui/train</extracomment>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>Your guess. It can be changed until a run has shown what is right.</source>
        <extracomment>ui/train</extracomment>
        <translation>여러분의 예상입니다. 실행이 정답을 보여 주기 전까지 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Why?</source>
        <extracomment>ui/train</extracomment>
        <translation>왜 그럴까요?</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>ui/train</extracomment>
        <translation>답하기</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>ui/train</extracomment>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Ask me again</source>
        <extracomment>ui/train</extracomment>
        <translation>다시 묻기</translation>
    </message>
    <message>
        <source>You guessed: &lt;b&gt;{}&lt;/b&gt;. A run of the lesson will show it.</source>
        <extracomment>ui/train</extracomment>
        <translation>예상: &lt;b&gt;{}&lt;/b&gt;. 이 실습을 학습하면 알 수 있습니다.</translation>
    </message>
    <message>
        <source>✓ You guessed: &lt;b&gt;{}&lt;/b&gt;.</source>
        <extracomment>ui/train</extracomment>
        <translation>✓ 예상: &lt;b&gt;{}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>✗ You guessed: {}. It is: &lt;b&gt;{}&lt;/b&gt;.</source>
        <extracomment>ui/train</extracomment>
        <translation>✗ 예상: {}. 정답: &lt;b&gt;{}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>What the lesson is about, each with the place that shows it</source>
        <extracomment>ui/train</extracomment>
        <translation>이 실습이 다루는 것과, 저마다 볼 수 있는 곳</translation>
    </message>
    <message>
        <source>Concepts</source>
        <extracomment>ui/train</extracomment>
        <translation>개념</translation>
    </message>
    <message>
        <source>Guess</source>
        <extracomment>ui/train</extracomment>
        <translation>예상</translation>
    </message>
    <message>
        <source>Question</source>
        <extracomment>ui/lesson</extracomment>
        <translation>질문</translation>
    </message>
    <message>
        <source>This network has no hidden layer: it holds a template for each class against the picture. Ink on blue speaks for the class, ink on red against it.</source>
        <extracomment>ui/layers</extracomment>
        <translation>이 신경망에는 은닉층이 없어서 클래스마다 템플릿 하나를 그림에 대어 봅니다. 파란 곳의 잉크는 그 클래스에 찬성하고, 빨간 곳의 잉크는 반대합니다.</translation>
    </message>
    <message>
        <source>Value</source>
        <extracomment>ui/lesson</extracomment>
        <translation>값</translation>
    </message>
    <message>
        <source>Students</source>
        <extracomment>ui/lesson</extracomment>
        <translation>학생</translation>
    </message>
    <message>
        <source>At least</source>
        <extracomment>ui/lesson</extracomment>
        <translation>최소</translation>
    </message>
    <message>
        <source>At most</source>
        <extracomment>ui/lesson</extracomment>
        <translation>최대</translation>
    </message>
    <message>
        <source>may set it</source>
        <extracomment>ui/lesson</extracomment>
        <translation>바꿀 수 있음</translation>
    </message>
    <message>
        <source>see it</source>
        <extracomment>ui/lesson</extracomment>
        <translation>보기만 함</translation>
    </message>
    <message>
        <source>do not see it</source>
        <extracomment>ui/lesson</extracomment>
        <translation>보이지 않음</translation>
    </message>
    <message>
        <source>{} of {} choices</source>
        <extracomment>ui/lesson</extracomment>
        <translation>선택지 {1}개 중 {0}개</translation>
    </message>
    <message>
        <source>{what}: “{text}” is no number.</source>
        <extracomment>ui/lesson</extracomment>
        <translation>{what}: “{text}”은(는) 수가 아닙니다.</translation>
    </message>
    <message>
        <source>Make a lesson</source>
        <extracomment>ui/lesson</extracomment>
        <translation>실습 만들기</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>ui/lesson</extracomment>
        <translation>글</translation>
    </message>
    <message>
        <source>What students do not see, and what they only see, stays as it is here. Bounds are included.</source>
        <extracomment>ui/lesson</extracomment>
        <translation>학생에게 보이지 않거나 보기만 하는 설정은 지금 값 그대로입니다. 최소와 최대는 범위에 들어갑니다.</translation>
    </message>
    <message>
        <source>Questions</source>
        <extracomment>ui/lesson</extracomment>
        <translation>질문</translation>
    </message>
    <message>
        <source>Add to a course …</source>
        <extracomment>ui/lesson</extracomment>
        <translation>강좌에 추가 …</translation>
    </message>
    <message>
        <source>Add it to a file of lessons, or replace the lesson of this title there.</source>
        <extracomment>ui/lesson</extracomment>
        <translation>실습 파일에 추가하거나, 그 안의 같은 제목의 실습을 바꿉니다.</translation>
    </message>
    <message>
        <source>only where there are several lessons</source>
        <extracomment>ui/lesson</extracomment>
        <translation>실습이 여럿일 때만</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <extracomment>ui/lesson</extracomment>
        <translation>제목(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Course</source>
        <extracomment>ui/lesson</extracomment>
        <translation>강좌(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Do</source>
        <extracomment>ui/lesson</extracomment>
        <translation>할 것(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <extracomment>ui/lesson</extracomment>
        <translation>볼 것(&amp;W)</translation>
    </message>
    <message>
        <source># Heading

**bold**, *italic*, `code`

- a list
1. a numbered list</source>
        <extracomment>ui/lesson</extracomment>
        <translation># 제목

**굵게**, *기울임*, `코드`

- 목록
1. 번호 목록</translation>
    </message>
    <message>
        <source>As students see it</source>
        <extracomment>ui/lesson</extracomment>
        <translation>학생에게 보이는 모습</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <extracomment>ui/lesson</extracomment>
        <translation>글(&amp;X)</translation>
    </message>
    <message>
        <source>A run of the lesson meets its claim where all of this holds. Without any, nothing is judged.</source>
        <extracomment>ui/lesson</extracomment>
        <translation>아래가 모두 맞으면 실행이 실습의 설명대로입니다. 없으면 판정하지 않습니다.</translation>
    </message>
    <message>
        <source>Figure</source>
        <extracomment>ui/lesson</extracomment>
        <translation>수치</translation>
    </message>
    <message>
        <source>Your run</source>
        <extracomment>ui/lesson</extracomment>
        <translation>내 실행</translation>
    </message>
    <message>
        <source>Not ready: {}</source>
        <extracomment>ui/lesson</extracomment>
        <translation>아직 안 됩니다: {}</translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <extracomment>ui/lesson</extracomment>
        <translation>실습 저장</translation>
    </message>
    <message>
        <source>Lessons (*{})</source>
        <extracomment>ui/lesson</extracomment>
        <translation>실습 (*{})</translation>
    </message>
    <message>
        <source>Add to a course</source>
        <extracomment>ui/lesson</extracomment>
        <translation>강좌에 추가</translation>
    </message>
    <message>
        <source>The lesson is in {}. Open it as your students will.</source>
        <extracomment>ui/lesson</extracomment>
        <translation>실습 파일: {}. 학생처럼 열어 보세요.</translation>
    </message>
    <message>
        <source>Add a question</source>
        <extracomment>ui/lesson</extracomment>
        <translation>질문 추가</translation>
    </message>
    <message>
        <source>They are asked before the run; after it, the right answer is shown, and why.</source>
        <extracomment>ui/lesson</extracomment>
        <translation>실행 전에 묻고, 실행이 끝나면 정답과 그 까닭을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Remove this question</source>
        <extracomment>ui/lesson</extracomment>
        <translation>이 질문 삭제</translation>
    </message>
    <message>
        <source>Choice {}</source>
        <extracomment>ui/lesson</extracomment>
        <translation>선택지 {}</translation>
    </message>
    <message>
        <source>This one is right</source>
        <extracomment>ui/lesson</extracomment>
        <translation>이것이 정답</translation>
    </message>
    <message>
        <source>Why it is so (shown after the run)</source>
        <extracomment>ui/lesson</extracomment>
        <translation>그 까닭 (실행 뒤에 보임)</translation>
    </message>
    <message>
        <source>The lesson does not let this be set: {changes}.</source>
        <extracomment>ui/model</extracomment>
        <translation>이 실습에서는 이렇게 바꿀 수 없습니다: {changes}.</translation>
    </message>
    <message>
        <source>{} templates: the weights from the pixels to each class</source>
        <extracomment>ui/network</extracomment>
        <translation>템플릿 {}개: 픽셀에서 각 클래스로 가는 가중치</translation>
    </message>
    <message>
        <source>{} classes</source>
        <extracomment>ui/network</extracomment>
        <translation>클래스 {}개</translation>
    </message>
    <message>
        <source>Draw something, and the units light up.</source>
        <extracomment>ui/network</extracomment>
        <translation>무엇이든 그리면 뉴런이 켜집니다.</translation>
    </message>
    <message>
        <source>Data of your own</source>
        <extracomment>ui/own_data</extracomment>
        <translation>자신의 데이터</translation>
    </message>
    <message>
        <source>Reading</source>
        <extracomment>ui/own_data</extracomment>
        <translation>읽는 중</translation>
    </message>
    <message>
        <source>Classes</source>
        <extracomment>ui/own_data</extracomment>
        <translation>클래스</translation>
    </message>
    <message>
        <source>To train on</source>
        <extracomment>ui/own_data</extracomment>
        <translation>훈련용</translation>
    </message>
    <message>
        <source>To test on</source>
        <extracomment>ui/own_data</extracomment>
        <translation>테스트용</translation>
    </message>
    <message>
        <source>Exchange black and white</source>
        <extracomment>ui/own_data</extracomment>
        <translation>검정과 하양 바꾸기</translation>
    </message>
    <message>
        <source>MNIST&apos;s images are white on black, and so is the pad&apos;s.</source>
        <extracomment>ui/own_data</extracomment>
        <translation>MNIST 이미지는 검은 바탕에 흰색이고, 그림판의 그림도 그렇습니다.</translation>
    </message>
    <message>
        <source>Exchange rows and columns</source>
        <extracomment>ui/own_data</extracomment>
        <translation>행과 열 바꾸기</translation>
    </message>
    <message>
        <source>Use these images</source>
        <extracomment>ui/own_data</extracomment>
        <translation>이 이미지 쓰기</translation>
    </message>
    <message>
        <source>Reading {} …</source>
        <extracomment>ui/own_data</extracomment>
        <translation>{} 읽는 중 …</translation>
    </message>
    <message>
        <source>{:,} images in {} classes: {:,} to train on and {:,} to test on.</source>
        <extracomment>ui/own_data</extracomment>
        <translation>클래스 {1}개의 이미지 {0:,}장: 훈련용 {2:,}장, 테스트용 {3:,}장.</translation>
    </message>
    <message>
        <source>Not taken: {}.</source>
        <extracomment>ui/own_data</extracomment>
        <translation>가져오지 않음: {}.</translation>
    </message>
    <message>
        <source>A double click on a name changes it.</source>
        <extracomment>ui/own_data</extracomment>
        <translation>이름을 두 번 클릭하면 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Keeping a copy, so that runs find it again …</source>
        <extracomment>ui/own_data</extracomment>
        <translation>실행이 다시 찾을 수 있게 사본을 보관하는 중 …</translation>
    </message>
    <message>
        <source>Each class needs a name.</source>
        <extracomment>ui/own_data</extracomment>
        <translation>모든 클래스에 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>Two classes have the same name.</source>
        <extracomment>ui/own_data</extracomment>
        <translation>두 클래스의 이름이 같습니다.</translation>
    </message>
    <message>
        <source>The name of a class has at most {} letters.</source>
        <extracomment>ui/own_data</extracomment>
        <translation>클래스 이름은 최대 {}글자입니다.</translation>
    </message>
    <message>
        <source>A name has letters that cannot be shown.</source>
        <extracomment>ui/own_data</extracomment>
        <translation>이름에 표시할 수 없는 글자가 있습니다.</translation>
    </message>
    <message>
        <source>There is not enough memory for these images.</source>
        <extracomment>ui/own_data</extracomment>
        <translation>이 이미지를 담을 메모리가 부족합니다.</translation>
    </message>
    <message>
        <source>None chosen</source>
        <extracomment>ui/own_data</extracomment>
        <translation>고르지 않음</translation>
    </message>
    <message>
        <source>Take images from a folder: IDX files called as MNIST&apos;s are, such as those of Fashion-MNIST or KMNIST, or pictures in a folder for each class. A folder can also be dropped on the window.</source>
        <extracomment>ui/own_data</extracomment>
        <translation>폴더에서 이미지를 가져옵니다: Fashion-MNIST나 KMNIST처럼 MNIST와 같은 이름의 IDX 파일, 또는 클래스마다 폴더에 든 그림. 폴더를 창에 끌어다 놓아도 됩니다.</translation>
    </message>
    <message>
        <source>Choose data …</source>
        <extracomment>ui/own_data</extracomment>
        <translation>데이터 고르기 …</translation>
    </message>
    <message>
        <source>Remove this data set&apos;s copy from the computer</source>
        <extracomment>ui/own_data</extracomment>
        <translation>이 데이터 세트의 사본을 컴퓨터에서 지웁니다</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>ui/own_data</extracomment>
        <translation>지우기</translation>
    </message>
    <message>
        <source>{} (not here)</source>
        <extracomment>ui/own_data</extracomment>
        <translation>{} (여기 없음)</translation>
    </message>
    <message>
        <source>Choose the folder of a data set</source>
        <extracomment>ui/own_data</extracomment>
        <translation>데이터 세트 폴더 고르기</translation>
    </message>
    <message>
        <source>Remove the copy of {} from this computer? Its runs stay; to train them again, its folder has to be chosen again.</source>
        <extracomment>ui/own_data</extracomment>
        <translation>이 컴퓨터에서 {} 데이터 세트의 사본을 지울까요? 실행은 남습니다. 다시 학습하려면 폴더를 다시 골라야 합니다.</translation>
    </message>
    <message>
        <source>{}: {:,} images to train on, {:,} to test on · {} · checksum {} …</source>
        <extracomment>ui/own_data</extracomment>
        <translation>{}: 훈련 이미지 {:,}장, 테스트 이미지 {:,}장 · {} · 체크섬 {} …</translation>
    </message>
    <message>
        <source>The test images are being read …</source>
        <extracomment>ui/results</extracomment>
        <translation>테스트 이미지를 읽는 중 …</translation>
    </message>
    <message>
        <source>in % of each class</source>
        <extracomment>ui/results</extracomment>
        <translation>클래스별 %</translation>
    </message>
    <message>
        <source>images of {}</source>
        <extracomment>ui/results</extracomment>
        <translation>{} 이미지</translation>
    </message>
    <message>
        <source>{} of the {} whose outputs are nearest are of {}, in all {:,} numbers of the layer.</source>
        <extracomment>ui/space</extracomment>
        <translation>층의 숫자 {3:,}개로 볼 때 출력이 가장 가까운 {1}장 중 {0}장이 {2} 클래스입니다.</translation>
    </message>
    <message>
        <source>What the lesson says</source>
        <extracomment>ui/train</extracomment>
        <translation>실습의 글</translation>
    </message>
    <message>
        <source>Leave the course: then everything can be set, and nothing is judged.</source>
        <extracomment>ui/train</extracomment>
        <translation>강좌에서 나갑니다. 그러면 모든 설정을 바꿀 수 있고, 판정은 없습니다.</translation>
    </message>
    <message>
        <source>Leave the lesson</source>
        <extracomment>ui/train</extracomment>
        <translation>실습에서 나가기</translation>
    </message>
    <message>
        <source>homework</source>
        <extracomment>ui/train</extracomment>
        <translation>숙제</translation>
    </message>
    <message>
        <source>Forget what you guessed in all lessons? Your runs and their ticks stay.</source>
        <extracomment>ui/train</extracomment>
        <translation>모든 실습의 예상을 지울까요? 실행과 체크 표시는 남습니다.</translation>
    </message>
    <message>
        <source>Start anew</source>
        <extracomment>ui/train</extracomment>
        <translation>처음부터</translation>
    </message>
    <message>
        <source>Each dot is an image of the batch, the large one your drawing. The band is the batch&apos;s mean and standard deviation; the dashed lines are the running ones, which batch norm uses when the network is asked, and the ring is where they put your drawing.</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>점마다 배치의 이미지 하나이며, 큰 점이 그린 숫자입니다. 띠는 배치의 평균과 표준편차, 파선은 신경망에 물을 때 배치 정규화가 쓰는 이동값, 고리는 그 값이 그린 숫자를 두는 곳입니다.</translation>
    </message>
    <message>
        <source>Batch norm of one unit</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>한 뉴런의 배치 정규화</translation>
    </message>
    <message>
        <source>z, before</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>z, 이전</translation>
    </message>
    <message>
        <source>μ {}, σ {}</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>μ {}, σ {}</translation>
    </message>
    <message>
        <source>ẑ = (z − μ) / σ, normalised</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>ẑ = (z − μ) / σ, 정규화</translation>
    </message>
    <message>
        <source>γ · ẑ + β, after</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>γ · ẑ + β, 이후</translation>
    </message>
    <message>
        <source>γ {}, β {} · μ {}, σ {}</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>γ {}, β {} · μ {}, σ {}</translation>
    </message>
    <message>
        <source>A click shows what batch norm makes of a unit.</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>누르면 배치 정규화가 뉴런을 어떻게 하는지 봅니다.</translation>
    </message>
    <message>
        <source>Dropout has silenced {:,}.</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>드롭아웃이 {:,}개를 쉬게 했습니다.</translation>
    </message>
    <message>
        <source>While a network is trained, dropout silences other units for each answer, and batch norm looks at the images of the batch: one drawing gets many answers. When the network is asked, both rest.</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>학습하는 동안 드롭아웃은 답마다 다른 뉴런을 쉬게 하고 배치 정규화는 배치의 이미지를 봅니다. 그래서 그림 하나에 답이 여럿입니다. 신경망에 물을 때는 둘 다 쉽니다.</translation>
    </message>
    <message>
        <source>Another answer, for which dropout draws other units and the batch other images</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>드롭아웃이 다른 뉴런을, 배치가 다른 이미지를 뽑은 또 다른 답</translation>
    </message>
    <message>
        <source>One answer after the other; once more holds it</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>답을 차례로 봅니다. 다시 누르면 멈춥니다</translation>
    </message>
    <message>
        <source>Hidden layer</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>은닉층</translation>
    </message>
    <message>
        <source>The hidden layer whose unit is looked at</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>뉴런을 볼 은닉층</translation>
    </message>
    <message>
        <source>Which of its units; a click on one in the picture does it, too</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>그중 어느 뉴런인지. 그림에서 눌러도 됩니다</translation>
    </message>
    <message>
        <source>How many images batch norm looks at, with your drawing</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>배치 정규화가 그린 숫자와 함께 보는 이미지의 수</translation>
    </message>
    <message>
        <source>unit</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>뉴런</translation>
    </message>
    <message>
        <source>Batch of</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>배치</translation>
    </message>
    <message>
        <source>{:,}, the run&apos;s</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>{:,}, 실행의 값</translation>
    </message>
    <message>
        <source>Dropout has silenced {} units of the layers; the others give {:.3g} times as much.</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>드롭아웃이 층의 뉴런 {}개를 쉬게 했습니다. 나머지는 {:.3g}배를 내보냅니다.</translation>
    </message>
    <message>
        <source>Of two images one becomes +1 and the other −1, whatever they are: a batch so small tells little of what it normalises by.</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>이미지가 둘이면 무엇이든 하나는 +1, 다른 하나는 −1이 됩니다. 이렇게 작은 배치는 무엇으로 정규화하는지 거의 말해 주지 못합니다.</translation>
    </message>
    <message>
        <source>Over these {:,} images your drawing becomes {:+.2f}; by the running mean {:.3g} and deviation {:.3g} (dashed), as when it is asked, {:+.2f}.</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>이 이미지 {:,}장에서 그린 숫자는 {:+.2f} 값이 됩니다. 물을 때처럼 이동 평균 {:.3g}, 표준편차 {:.3g}(파선)로는 {:+.2f}입니다.</translation>
    </message>
    <message>
        <source>The lecture notes&apos; experiments, ready to train. A tick: one of your runs is of it. Behind a question mark: your guesses, right ✓ or wrong ✗.</source>
        <extracomment>ui/window</extracomment>
        <translation>바로 학습할 수 있는 강의 노트의 실험들입니다. 체크 표시는 실행한 실습이고, 물음표 뒤는 예상이 맞았는지(✓) 틀렸는지(✗)입니다.</translation>
    </message>
    <message>
        <source>The lessons of this course. A tick: one of your runs is of it.</source>
        <extracomment>ui/window</extracomment>
        <translation>이 강좌의 실습입니다. 체크 표시: 그 실습의 실행이 있습니다.</translation>
    </message>
    <message>
        <source>Leave the course</source>
        <extracomment>ui/window</extracomment>
        <translation>강좌에서 나가기</translation>
    </message>
    <message>
        <source>guessed: {}</source>
        <extracomment>ui/window</extracomment>
        <translation>예상: {}</translation>
    </message>
    <message>
        <source>&amp;Open run, lesson or script …</source>
        <extracomment>ui/window</extracomment>
        <translation>실행, 실습, 스크립트 열기(&amp;O) …</translation>
    </message>
    <message>
        <source>&amp;Hand in …</source>
        <extracomment>ui/window</extracomment>
        <translation>제출(&amp;H) …</translation>
    </message>
    <message>
        <source>Start the &amp;course anew …</source>
        <extracomment>ui/window</extracomment>
        <translation>실습을 처음부터(&amp;C) …</translation>
    </message>
    <message>
        <source>&amp;Make a lesson of this …</source>
        <extracomment>ui/window</extracomment>
        <translation>이것으로 실습 만들기(&amp;M) …</translation>
    </message>
    <message>
        <source>Runs, lessons and scripts (*{} *.json *.py *.ipynb)</source>
        <extracomment>ui/window</extracomment>
        <translation>실행, 실습, 스크립트 (*{} *.json *.py *.ipynb)</translation>
    </message>
    <message>
        <source>Open a run, a lesson or the settings of a script</source>
        <extracomment>ui/window</extracomment>
        <translation>실행, 실습 또는 스크립트의 설정 열기</translation>
    </message>
    <message>
        <source>A sweep changes what the lesson has set. Leave the lesson first.</source>
        <extracomment>ui/window</extracomment>
        <translation>스윕은 실습에서 정한 설정을 바꿉니다. 먼저 실습에서 나가세요.</translation>
    </message>
    <message>
        <source>The seed {} is in the form.</source>
        <extracomment>ui/window</extracomment>
        <translation>시드를 설정에 넣었습니다: {}</translation>
    </message>
    <message>
        <source>✓ as the lesson says</source>
        <extracomment>ui/window</extracomment>
        <translation>✓ 실습의 설명대로</translation>
    </message>
    <message>
        <source>✗ not as the lesson says</source>
        <extracomment>ui/window</extracomment>
        <translation>✗ 실습의 설명과 다름</translation>
    </message>
    <message>
        <source>Hand-ins</source>
        <extracomment>publishing</extracomment>
        <translation>제출 목록</translation>
    </message>
    <message>
        <source>The network computes its answers in JavaScript, which this browser does not run.</source>
        <extracomment>publishing</extracomment>
        <translation>신경망은 JavaScript로 답을 계산하는데, 이 브라우저에서는 실행되지 않습니다.</translation>
    </message>
    <message>
        <source>Choose the inputs</source>
        <extracomment>publishing</extracomment>
        <translation>입력 고르기</translation>
    </message>
    <message>
        <source>What the network would answer anywhere in the plane</source>
        <extracomment>publishing</extracomment>
        <translation>평면의 각 위치에서 신경망이 내놓을 답</translation>
    </message>
    <message>
        <source>Input {number}</source>
        <extracomment>publishing</extracomment>
        <translation>입력 {number}</translation>
    </message>
    <message>
        <source>The answer</source>
        <extracomment>publishing</extracomment>
        <translation>답</translation>
    </message>
    <message>
        <source>What the network makes of it</source>
        <extracomment>publishing</extracomment>
        <translation>신경망이 보는 것</translation>
    </message>
    <message>
        <source>Answers</source>
        <extracomment>publishing</extracomment>
        <translation>답</translation>
    </message>
    <message>
        <source>What differs is seen from the base of the comparison, {name}.</source>
        <extracomment>publishing</extracomment>
        <translation>다른 점은 비교의 기준인 {name}에서 본 것입니다.</translation>
    </message>
    <message>
        <source>What differs is seen from the recipe of a run&apos;s name, where there is one.</source>
        <extracomment>publishing</extracomment>
        <translation>다른 점은 실행 이름의 레시피(있으면)에서 본 것입니다.</translation>
    </message>
    <message>
        <source>Cost, validation loss and accuracy are those of the epoch whose weights were kept.</source>
        <extracomment>publishing</extracomment>
        <translation>비용, 검증 손실, 정확도는 가중치를 보관한 에포크의 것입니다.</translation>
    </message>
    <message>
        <source>Experiment</source>
        <extracomment>publishing</extracomment>
        <translation>실험</translation>
    </message>
    <message>
        <source>instead of {before}</source>
        <extracomment>publishing</extracomment>
        <translation>({before} 대신)</translation>
    </message>
    <message>
        <source>batch × {outputs}</source>
        <extracomment>publishing</extracomment>
        <translation>배치 × {outputs}</translation>
    </message>
    <message>
        <source>Pre-trained as Boltzmann machines; reconstruction error at the end: {errors}.</source>
        <extracomment>publishing</extracomment>
        <translation>볼츠만 머신으로 사전 학습했습니다. 마지막 복원 오차: {errors}.</translation>
    </message>
    <message>
        <source>Changed while it trained</source>
        <extracomment>publishing</extracomment>
        <translation>학습 중에 바꾼 것</translation>
    </message>
    <message>
        <source>Figures, {rows}</source>
        <extracomment>publishing</extracomment>
        <translation>수치, {rows}</translation>
    </message>
    <message>
        <source>The unit is grid_sample&apos;s: half the side of the framed image, 16 pixels. With a side of 28 whole pixels would be no binary fractions and come back off by 1e-6.</source>
        <extracomment>publishing/script</extracomment>
        <translation>단위는 grid_sample의 것, 곧 테두리를 두른 이미지 변의 절반인 16픽셀입니다. 변이 28이면 픽셀 수가 이진 분수로 떨어지지 않아 1e-6만큼 어긋납니다.</translation>
    </message>
    <message>
        <source>Because of the 1, a product with a matrix (3, 2) maps them all.</source>
        <extracomment>publishing/script</extracomment>
        <translation>1이 있어서 행렬 (3, 2)와의 곱 하나로 모두 옮깁니다.</translation>
    </message>
    <message>
        <source>From pixels to grid_sample&apos;s unit, and from degrees to radians.</source>
        <extracomment>publishing/script</extracomment>
        <translation>픽셀을 grid_sample의 단위로, 도를 라디안으로 바꿉니다.</translation>
    </message>
    <message>
        <source>Six random numbers for each image.</source>
        <extracomment>publishing/script</extracomment>
        <translation>이미지마다 난수 여섯 개.</translation>
    </message>
    <message>
        <source>Stepping back from the new image: first the move, then stretch, slant and turn.</source>
        <extracomment>publishing/script</extracomment>
        <translation>새 이미지에서 거꾸로 갑니다. 먼저 이동, 그다음 확대, 기울임, 회전.</translation>
    </message>
    <message>
        <source>Four is what Simard, Steinkraus and Platt found: &quot;Best practices for convolutional neural networks applied to visual document analysis&quot; (2003).</source>
        <extracomment>publishing/script</extracomment>
        <translation>4는 Simard, Steinkraus, Platt의 값입니다: &quot;Best practices for convolutional neural networks applied to visual document analysis&quot; (2003).</translation>
    </message>
    <message>
        <source>Rows of length 1 keep the noise&apos;s variance, also at the border.</source>
        <extracomment>publishing/script</extracomment>
        <translation>길이가 1인 행은 가장자리에서도 잡음의 분산을 유지합니다.</translation>
    </message>
    <message>
        <source>Uniform noise of width 1 has a variance of 1/12.</source>
        <extracomment>publishing/script</extracomment>
        <translation>너비가 1인 균등 잡음의 분산은 1/12입니다.</translation>
    </message>
    <message>
        <source>Each new pixel is looked up between four old ones; what lies outside is 0.</source>
        <extracomment>publishing/script</extracomment>
        <translation>새 픽셀마다 옛 픽셀 넷 사이에서 값을 찾습니다. 바깥은 0입니다.</translation>
    </message>
    <message>
        <source>Where it is, within the middle 20 pixels; how large; and whether there is one.</source>
        <extracomment>publishing/script</extracomment>
        <translation>가운데 20픽셀 안의 위치, 크기, 그리고 있는지 여부.</translation>
    </message>
    <message>
        <source>Pixels stay that are farther from it than its radius.</source>
        <extracomment>publishing/script</extracomment>
        <translation>반지름보다 멀리 있는 픽셀은 남습니다.</translation>
    </message>
    <message>
        <source>Summed over the rows: along x; then along y.</source>
        <extracomment>publishing/script</extracomment>
        <translation>행을 더해서 x를 따라, 그다음 y를 따라.</translation>
    </message>
    <message>
        <source>What is brighter than 0.3 belongs to the digit.</source>
        <extracomment>publishing/script</extracomment>
        <translation>0.3보다 밝은 것은 숫자의 일부입니다.</translation>
    </message>
    <message>
        <source>The longer of them is to be 20 pixels.</source>
        <extracomment>publishing/script</extracomment>
        <translation>둘 중 긴 쪽을 20픽셀로 맞춥니다.</translation>
    </message>
    <message>
        <source>MNIST&apos;s middle is half a pixel right of and below the middle of 28 pixels.</source>
        <extracomment>publishing/script</extracomment>
        <translation>MNIST의 가운데는 28픽셀의 가운데에서 오른쪽 아래로 반 픽셀입니다.</translation>
    </message>
    <message>
        <source>A pixel on each side of a stroke is two pixels of its width.</source>
        <extracomment>publishing/script</extracomment>
        <translation>획의 양쪽에 한 픽셀씩이면 굵기로는 두 픽셀입니다.</translation>
    </message>
    <message>
        <source>By the brightest or the darkest neighbour: in part, where it is less than a pixel.</source>
        <extracomment>publishing/script</extracomment>
        <translation>가장 밝거나 어두운 이웃으로. 한 픽셀보다 적으면 그만큼만.</translation>
    </message>
    <message>
        <source>A pen&apos;s ink is black however thin its line is.</source>
        <extracomment>publishing/script</extracomment>
        <translation>선이 아무리 가늘어도 펜의 잉크는 검습니다.</translation>
    </message>
    <message>
        <source>Where the middles of the 784 pixels lie, row by row, as (x, y, 1).</source>
        <extracomment>publishing/script</extracomment>
        <translation>784개 픽셀의 가운데 위치를 행마다 (x, y, 1)로 나타냅니다.</translation>
    </message>
    <message>
        <source>How far to either side: right, down, the angle, wider, taller, the slant.</source>
        <extracomment>publishing/script</extracomment>
        <translation>양쪽으로 얼마나: 오른쪽, 아래, 각도, 너비, 높이, 기울임.</translation>
    </message>
    <message>
        <source>Matrices (rows, 3, 2) from a place (x, y, 1) of a new image to that in the old.</source>
        <extracomment>publishing/script</extracomment>
        <translation>새 이미지의 위치 (x, y, 1)에서 옛 이미지의 위치로 가는 행렬 (rows, 3, 2).</translation>
    </message>
    <message>
        <source>A matrix (28, 28) that smooths 28 pixels over about four, as a hand would bend.</source>
        <extracomment>publishing/script</extracomment>
        <translation>손으로 구부린 것처럼 28픽셀을 약 4픽셀에 걸쳐 부드럽게 하는 행렬 (28, 28).</translation>
    </message>
    <message>
        <source>How far each pixel of each image is moved, (rows, 784, 2): by smoothed noise.</source>
        <extracomment>publishing/script</extracomment>
        <translation>이미지마다 각 픽셀을 옮기는 거리 (rows, 784, 2): 부드러운 잡음입니다.</translation>
    </message>
    <message>
        <source>The root mean square of it is `elastic` pixels along each axis.</source>
        <extracomment>publishing/script</extracomment>
        <translation>그 제곱 평균 제곱근은 축마다 `elastic` 픽셀입니다.</translation>
    </message>
    <message>
        <source>Images (rows, 1, 28, 28) at the places of a grid (rows, 784, 2).</source>
        <extracomment>publishing/script</extracomment>
        <translation>격자 (rows, 784, 2)의 위치에서 본 이미지 (rows, 1, 28, 28).</translation>
    </message>
    <message>
        <source>A share of the images (rows, 1, 28, 28) without a round spot, as of a bad pen.</source>
        <extracomment>publishing/script</extracomment>
        <translation>나쁜 펜처럼 둥근 한 부분이 빠진 이미지 (rows, 1, 28, 28)의 비율.</translation>
    </message>
    <message>
        <source>Images (rows, 1, 28, 28) back in MNIST&apos;s box of 20 pixels, its centre by mass.</source>
        <extracomment>publishing/script</extracomment>
        <translation>MNIST의 20픽셀 상자와 무게 중심에 맞춘 이미지 (rows, 1, 28, 28).</translation>
    </message>
    <message>
        <source>Images (rows, 1, 28, 28) with strokes up to `width` pixels thicker or thinner.</source>
        <extracomment>publishing/script</extracomment>
        <translation>획이 `width` 픽셀까지 굵거나 가는 이미지 (rows, 1, 28, 28).</translation>
    </message>
    <message>
        <source>A circle of radius 1 around another of radius 0.5: (count, 2), the outer half first.</source>
        <extracomment>publishing/script</extracomment>
        <translation>반지름 0.5인 원을 두른 반지름 1인 원: (count, 2), 바깥쪽 절반이 먼저.</translation>
    </message>
    <message>
        <source>Two half circles that reach into each other: (count, 2), the upper half first.</source>
        <extracomment>publishing/script</extracomment>
        <translation>서로 맞물린 두 반원: (count, 2), 위쪽 절반이 먼저.</translation>
    </message>
    <message>
        <source>Two arms of a spiral, each of 1.75 turns: (count, 2), one arm first.</source>
        <extracomment>publishing/script</extracomment>
        <translation>1.75바퀴씩 도는 나선의 두 팔: (count, 2), 한 팔이 먼저.</translation>
    </message>
    <message>
        <source>Four squares around the middle: (count, 2), first where both inputs have one sign.</source>
        <extracomment>publishing/script</extracomment>
        <translation>가운데를 둘러싼 네 사각형: (count, 2), 두 입력의 부호가 같은 것이 먼저.</translation>
    </message>
    <message>
        <source>Points (count, 2), each moved a little, but not out of the plane from -2 to 2.</source>
        <extracomment>publishing/script</extracomment>
        <translation>-2부터 2까지의 평면 안에서 저마다 조금씩 옮긴 점 (count, 2).</translation>
    </message>
    <message>
        <source>The bias of what is seen, and the last step of each: the next one keeps a half.</source>
        <extracomment>publishing/script</extracomment>
        <translation>보이는 층의 편향과 각각의 지난 스텝. 다음 스텝이 절반을 유지합니다.</translation>
    </message>
    <message>
        <source>Drawn on the CPU: a seed means the same start on every device.</source>
        <extracomment>publishing/script</extracomment>
        <translation>CPU에서 뽑습니다. 시드가 같으면 어느 장치에서나 시작이 같습니다.</translation>
    </message>
    <message>
        <source>Hidden units go on or off by chance, and the batch is rebuilt from them: they let through one bit each. Else probabilities will do, which are less noisy.</source>
        <extracomment>publishing/script</extracomment>
        <translation>은닉 뉴런은 확률에 따라 켜지거나 꺼지고, 배치를 여기서 복원합니다. 뉴런마다 1비트만 지나갑니다. 그 밖에는 잡음이 적은 확률을 씁니다.</translation>
    </message>
    <message>
        <source>What the batch makes likely becomes likelier, what the machine makes up from it less likely. A momentum of 0.5 is safe from the first step on (section 9).</source>
        <extracomment>publishing/script</extracomment>
        <translation>배치가 그럴듯하게 하는 것은 더, 머신이 지어낸 것은 덜 그럴듯해집니다. 모멘텀 0.5는 첫 스텝부터 안전합니다(9절).</translation>
    </message>
    <message>
        <source>The probability of each hidden unit: (rows, visible) to (rows, hidden).</source>
        <extracomment>publishing/script</extracomment>
        <translation>각 은닉 뉴런의 확률: (rows, visible)에서 (rows, hidden)으로.</translation>
    </message>
    <message>
        <source>What a restricted Boltzmann machine has beside a layer&apos;s weights and bias.</source>
        <extracomment>publishing/script</extracomment>
        <translation>제한 볼츠만 머신이 층의 가중치와 편향 말고 더 가진 것.</translation>
    </message>
    <message>
        <source>Weights large enough to break the symmetry (the guide, section 8.1), no bias.</source>
        <extracomment>publishing/script</extracomment>
        <translation>대칭을 깰 만큼 큰 가중치(안내서 8.1절), 편향은 없음.</translation>
    </message>
    <message>
        <source>One step on a batch (rows, visible); the squared errors of it, summed.</source>
        <extracomment>publishing/script</extracomment>
        <translation>배치 (rows, visible)로 한 스텝. 제곱 오차의 합을 돌려줍니다.</translation>
    </message>
    <message>
        <source>As StepLR: by `factor` after every so many epochs.</source>
        <extracomment>publishing/script</extracomment>
        <translation>StepLR처럼: 이만큼의 에포크마다 `factor`를 곱합니다.</translation>
    </message>
    <message>
        <source>As CosineAnnealingLR: from 1 to 0, along half a wave.</source>
        <extracomment>publishing/script</extracomment>
        <translation>CosineAnnealingLR처럼: 반 파동을 따라 1에서 0으로.</translation>
    </message>
    <message>
        <source>As OneCycleLR: from a twenty-fifth up to 1, then down to nearly nothing.</source>
        <extracomment>publishing/script</extracomment>
        <translation>OneCycleLR처럼: 25분의 1에서 1까지 올랐다가 거의 0까지.</translation>
    </message>
    <message>
        <source>settings</source>
        <extracomment>publishing/script</extracomment>
        <translation>설정</translation>
    </message>
    <message>
        <source>The settings of the experiment. MNIST Desktop reads them back: open this file in it, or paste these lines.</source>
        <extracomment>publishing/script</extracomment>
        <translation>실험의 설정입니다. MNIST Desktop이 다시 읽습니다. 이 파일을 열거나 이 줄들을 붙여 넣으세요.</translation>
    </message>
    <message>
        <source>imports</source>
        <extracomment>publishing/script</extracomment>
        <translation>불러오기</translation>
    </message>
    <message>
        <source>What the program uses: PyTorch, and a little of Python&apos;s own.</source>
        <extracomment>publishing/script</extracomment>
        <translation>프로그램이 쓰는 것: PyTorch와 Python의 모듈 몇 개.</translation>
    </message>
    <message>
        <source>A module of Python&apos;s own.</source>
        <extracomment>publishing/script</extracomment>
        <translation>Python의 모듈입니다.</translation>
    </message>
    <message>
        <source>Threads sleep while they wait for one another. Else they keep a core from the one that they wait for, as soon as another program is busy.</source>
        <extracomment>publishing/script</extracomment>
        <translation>스레드는 서로 기다리는 동안 쉽니다. 그러지 않으면 다른 프로그램이 바쁠 때, 기다리는 상대의 코어를 차지합니다.</translation>
    </message>
    <message>
        <source>It draws the curve.</source>
        <extracomment>publishing/script</extracomment>
        <translation>곡선을 그립니다.</translation>
    </message>
    <message>
        <source>It reads the file of the data set.</source>
        <extracomment>publishing/script</extracomment>
        <translation>데이터 세트 파일을 읽습니다.</translation>
    </message>
    <message>
        <source>PyTorch: tensors, and the gradients of all of it.</source>
        <extracomment>publishing/script</extracomment>
        <translation>PyTorch: 텐서와 그 모든 기울기.</translation>
    </message>
    <message>
        <source>The layers, and how their weights start.</source>
        <extracomment>publishing/script</extracomment>
        <translation>층, 그리고 가중치의 시작값.</translation>
    </message>
    <message>
        <source>Well-known data sets; MNIST among them.</source>
        <extracomment>publishing/script</extracomment>
        <translation>잘 알려진 데이터셋. MNIST도 있습니다.</translation>
    </message>
    <message>
        <source>This torchvision belongs to another build of torch, so its compiled part cannot be loaded. Its data sets do without: two names are all that they miss.</source>
        <extracomment>publishing/script</extracomment>
        <translation>이 torchvision은 다른 torch 빌드의 것이라 컴파일된 부분을 불러올 수 없습니다. 데이터셋은 그것 없이도 됩니다. 이름 둘만 있으면 됩니다.</translation>
    </message>
    <message>
        <source>of another build of torch; its data sets work</source>
        <extracomment>publishing/script</extracomment>
        <translation>다른 torch 빌드의 것. 데이터셋은 작동합니다</translation>
    </message>
    <message>
        <source>parameters</source>
        <extracomment>publishing/script</extracomment>
        <translation>파라미터 설정</translation>
    </message>
    <message>
        <source>What is set before training.</source>
        <extracomment>publishing/script</extracomment>
        <translation>학습 전에 정하는 것.</translation>
    </message>
    <message>
        <source>How many threads of the processor compute. With others, sums are added up in another order, and the last digits differ.</source>
        <extracomment>publishing/script</extracomment>
        <translation>계산에 쓰는 프로세서의 스레드 수입니다. 수가 다르면 더하는 순서가 달라 끝자리 숫자가 달라집니다.</translation>
    </message>
    <message>
        <source>The same seed gives the same weights, the same order of the images and the same dropout.</source>
        <extracomment>publishing/script</extracomment>
        <translation>시드가 같으면 가중치, 이미지의 순서, 드롭아웃이 같습니다.</translation>
    </message>
    <message>
        <source>The size of a step.</source>
        <extracomment>publishing/script</extracomment>
        <translation>스텝의 크기입니다.</translation>
    </message>
    <message>
        <source>How many images one step looks at.</source>
        <extracomment>publishing/script</extracomment>
        <translation>한 스텝에서 보는 이미지의 수입니다.</translation>
    </message>
    <message>
        <source>How many steps training takes, each over all rows.</source>
        <extracomment>publishing/script</extracomment>
        <translation>학습의 스텝 수입니다. 스텝마다 모든 행을 봅니다.</translation>
    </message>
    <message>
        <source>Training ends when the validation loss has not fallen for so many epochs.</source>
        <extracomment>publishing/script</extracomment>
        <translation>검증 손실이 이만큼의 에포크 동안 줄지 않으면 학습이 끝납니다.</translation>
    </message>
    <message>
        <source>How often each layer goes through the images before any label is used.</source>
        <extracomment>publishing/script</extracomment>
        <translation>레이블을 쓰기 전에 각 층이 이미지를 보는 횟수입니다.</translation>
    </message>
    <message>
        <source>The size of a step of pre-training.</source>
        <extracomment>publishing/script</extracomment>
        <translation>사전 학습의 스텝 크기입니다.</translation>
    </message>
    <message>
        <source>What computes: a graphics card.</source>
        <extracomment>publishing/script</extracomment>
        <translation>계산하는 것: 그래픽 카드.</translation>
    </message>
    <message>
        <source>own data</source>
        <extracomment>publishing/script</extracomment>
        <translation>내 데이터</translation>
    </message>
    <message>
        <source>A data set of one&apos;s own: images of 28 by 28 pixels and the class of each.</source>
        <extracomment>publishing/script</extracomment>
        <translation>자신의 데이터 세트: 28×28픽셀 이미지와 각각의 클래스입니다.</translation>
    </message>
    <message>
        <source>The file that MNIST Desktop keeps of it, in its folder `data`, called by its checksum.</source>
        <extracomment>publishing/script</extracomment>
        <translation>MNIST Desktop이 `data` 폴더에 체크섬을 이름으로 보관하는 파일입니다.</translation>
    </message>
    <message>
        <source>where the file lies</source>
        <extracomment>publishing/script</extracomment>
        <translation>파일이 있는 곳</translation>
    </message>
    <message>
        <source>What the classes are called.</source>
        <extracomment>publishing/script</extracomment>
        <translation>클래스의 이름입니다.</translation>
    </message>
    <message>
        <source>Each image becomes a row of 784 numbers in 0..1, all of them one table, of which a batch is a choice of rows.</source>
        <extracomment>publishing/script</extracomment>
        <translation>각 이미지는 0~1 사이의 숫자 784개인 행이 되고, 모두 모여 표 하나가 됩니다. 배치는 그 행들에서 고른 것입니다.</translation>
    </message>
    <message>
        <source>The class of each image, as a number.</source>
        <extracomment>publishing/script</extracomment>
        <translation>각 이미지의 클래스를 나타내는 수입니다.</translation>
    </message>
    <message>
        <source>They are brought to where it is computed.</source>
        <extracomment>publishing/script</extracomment>
        <translation>계산하는 장치로 옮깁니다.</translation>
    </message>
    <message>
        <source>MNIST data</source>
        <extracomment>publishing/script</extracomment>
        <translation>MNIST 데이터</translation>
    </message>
    <message>
        <source>Section 07-2: MNIST, as torchvision has it, with each image as a row.</source>
        <extracomment>publishing/script</extracomment>
        <translation>07-2: torchvision의 MNIST를 이미지마다 한 행으로 만듭니다.</translation>
    </message>
    <message>
        <source>A folder with MNIST&apos;s four archives, such as the one that MNIST Desktop brings, is copied to where torchvision looks for them. Without one, torchvision downloads them.</source>
        <extracomment>publishing/script</extracomment>
        <translation>MNIST Desktop에 있는 것처럼 MNIST 압축 파일 넷이 든 폴더를 torchvision이 찾는 곳으로 복사합니다. 없으면 torchvision이 내려받습니다.</translation>
    </message>
    <message>
        <source>with the archives of MNIST; else downloaded</source>
        <extracomment>publishing/script</extracomment>
        <translation>MNIST 압축 파일이 있는 폴더. 없으면 내려받음</translation>
    </message>
    <message>
        <source>a folder with its archives; else downloaded</source>
        <extracomment>publishing/script</extracomment>
        <translation>압축 파일이 있는 폴더. 없으면 내려받음</translation>
    </message>
    <message>
        <source>60,000 images of 28 by 28 pixels for training, with labels.</source>
        <extracomment>publishing/script</extracomment>
        <translation>레이블이 있는 28×28 픽셀의 훈련 이미지 60,000장.</translation>
    </message>
    <message>
        <source>10,000 images that are never trained on.</source>
        <extracomment>publishing/script</extracomment>
        <translation>학습에 쓰지 않는 이미지 10,000장.</translation>
    </message>
    <message>
        <source>Each image becomes a row of 784 numbers in 0..1, all of them one table, of which a batch is a choice of rows. The notes scale in training only; here test images are scaled, too.</source>
        <extracomment>publishing/script</extracomment>
        <translation>이미지마다 0~1의 수 784개인 한 행이 되고, 모두 한 표가 됩니다. 배치는 그중 고른 행입니다. 노트는 학습할 때만 0~1로 맞추지만 여기서는 테스트 이미지도 맞춥니다.</translation>
    </message>
    <message>
        <source>The digit that each image shows, 0 to 9.</source>
        <extracomment>publishing/script</extracomment>
        <translation>이미지마다의 숫자, 0~9.</translation>
    </message>
    <message>
        <source>pen strokes</source>
        <extracomment>publishing/script</extracomment>
        <translation>펜 글씨</translation>
    </message>
    <message>
        <source>Digits that 30 people wrote on a pen tablet come with MNIST Desktop, so this program needs it: pip install mnist-desktop.</source>
        <extracomment>publishing/script</extracomment>
        <translation>30명이 펜 태블릿에 쓴 숫자는 MNIST Desktop에 들어 있으므로 이 프로그램에 필요합니다: pip install mnist-desktop.</translation>
    </message>
    <message>
        <source>They take the place of MNIST&apos;s. Its test images stay.</source>
        <extracomment>publishing/script</extracomment>
        <translation>MNIST의 것을 대신합니다. 테스트 이미지는 그대로입니다.</translation>
    </message>
    <message>
        <source>They are learned beside MNIST&apos;s.</source>
        <extracomment>publishing/script</extracomment>
        <translation>MNIST의 것과 함께 배웁니다.</translation>
    </message>
    <message>
        <source>the points</source>
        <extracomment>publishing/script</extracomment>
        <translation>점</translation>
    </message>
    <message>
        <source>Beyond the notes: points of the plane, of which some are trained on and the others test.</source>
        <extracomment>publishing/script</extracomment>
        <translation>노트를 넘어서: 평면의 점. 일부로 학습하고 나머지로 테스트합니다.</translation>
    </message>
    <message>
        <source>Each point as it was painted: its two inputs and its class.</source>
        <extracomment>publishing/script</extracomment>
        <translation>찍은 그대로의 점: 두 입력과 클래스.</translation>
    </message>
    <message>
        <source>They have random numbers of their own, so that they are the same whatever the network is.</source>
        <extracomment>publishing/script</extracomment>
        <translation>따로 난수가 있어서 신경망이 무엇이든 같습니다.</translation>
    </message>
    <message>
        <source>The first half is of class 0, the others are of class 1.</source>
        <extracomment>publishing/script</extracomment>
        <translation>앞의 절반은 클래스 0, 나머지는 클래스 1입니다.</translation>
    </message>
    <message>
        <source>In an order drawn by chance.</source>
        <extracomment>publishing/script</extracomment>
        <translation>무작위로 뽑은 순서로.</translation>
    </message>
    <message>
        <source>The one output is compared with 0 or 1.</source>
        <extracomment>publishing/script</extracomment>
        <translation>출력 하나를 0 또는 1과 비교합니다.</translation>
    </message>
    <message>
        <source>The first share of them is trained on.</source>
        <extracomment>publishing/script</extracomment>
        <translation>앞의 이만큼으로 학습합니다.</translation>
    </message>
    <message>
        <source>The others never are.</source>
        <extracomment>publishing/script</extracomment>
        <translation>나머지로는 학습하지 않습니다.</translation>
    </message>
    <message>
        <source>None are left to test on: it is tested on the same.</source>
        <extracomment>publishing/script</extracomment>
        <translation>테스트할 것이 남지 않아 같은 것으로 테스트합니다.</translation>
    </message>
    <message>
        <source>Section 08-1: a gate with two inputs.</source>
        <extracomment>publishing/script</extracomment>
        <translation>08-1: 입력이 둘인 게이트.</translation>
    </message>
    <message>
        <source>The four rows of the gate: each a pair of inputs.</source>
        <extracomment>publishing/script</extracomment>
        <translation>게이트의 네 행: 저마다 입력 한 쌍.</translation>
    </message>
    <message>
        <source>What the gate answers to each row.</source>
        <extracomment>publishing/script</extracomment>
        <translation>행마다 게이트의 답.</translation>
    </message>
    <message>
        <source>the toy</source>
        <extracomment>publishing/script</extracomment>
        <translation>예제 표</translation>
    </message>
    <message>
        <source>Section 07-1: a table small enough to read.</source>
        <extracomment>publishing/script</extracomment>
        <translation>07-1: 한눈에 읽을 만큼 작은 표.</translation>
    </message>
    <message>
        <source>Eight rows of three features.</source>
        <extracomment>publishing/script</extracomment>
        <translation>특성이 셋인 여덟 행.</translation>
    </message>
    <message>
        <source>The class of each row: 0, 1 or 2.</source>
        <extracomment>publishing/script</extracomment>
        <translation>각 행의 클래스: 0, 1, 2.</translation>
    </message>
    <message>
        <source>Three rows that are never trained on.</source>
        <extracomment>publishing/script</extracomment>
        <translation>학습에 쓰지 않는 세 행.</translation>
    </message>
    <message>
        <source>Section 07-1: which images are trained on.</source>
        <extracomment>publishing/script</extracomment>
        <translation>07-1: 어떤 이미지로 학습하는지.</translation>
    </message>
    <message>
        <source>All images in an order drawn by a generator of its own, so that the split is the same whatever the network draws.</source>
        <extracomment>publishing/script</extracomment>
        <translation>모든 이미지의 순서를 따로 둔 생성기로 뽑습니다. 신경망이 무엇을 뽑든 나누기가 같습니다.</translation>
    </message>
    <message>
        <source>The first of them are never trained on: they validate.</source>
        <extracomment>publishing/script</extracomment>
        <translation>앞의 것은 학습에 쓰지 않고 검증에 씁니다.</translation>
    </message>
    <message>
        <source>Only so many images are trained on: few are easily learned by heart.</source>
        <extracomment>publishing/script</extracomment>
        <translation>이만큼의 이미지로만 학습합니다. 적으면 쉽게 외웁니다.</translation>
    </message>
    <message>
        <source>The rest is trained on.</source>
        <extracomment>publishing/script</extracomment>
        <translation>나머지로 학습합니다.</translation>
    </message>
    <message>
        <source>augmentation</source>
        <extracomment>publishing/script</extracomment>
        <translation>데이터 증강</translation>
    </message>
    <message>
        <source>Augmentation: each image is turned, stretched, slanted and moved a little at random, anew in every epoch, so that the network sees ever other digits.</source>
        <extracomment>publishing/script</extracomment>
        <translation>데이터 증강: 에포크마다 이미지를 조금씩 무작위로 돌리고, 늘리고, 기울이고, 옮겨서 신경망이 늘 새로운 숫자를 보게 합니다.</translation>
    </message>
    <message>
        <source>What is the same for all batches.</source>
        <extracomment>publishing/script</extracomment>
        <translation>모든 배치에 같은 것.</translation>
    </message>
    <message>
        <source>What a batch goes through, with other random numbers each time.</source>
        <extracomment>publishing/script</extracomment>
        <translation>배치가 매번 다른 난수로 거치는 것.</translation>
    </message>
    <message>
        <source>Images (20000, 784) in 0..1, and their labels.</source>
        <extracomment>publishing/script</extracomment>
        <translation>0~1의 이미지 (20000, 784)와 그 레이블.</translation>
    </message>
    <message>
        <source>Images (rows, 784) in 0..1, each distorted by itself.</source>
        <extracomment>publishing/script</extracomment>
        <translation>저마다 변형한 0~1의 이미지 (rows, 784).</translation>
    </message>
    <message>
        <source>nn layers</source>
        <extracomment>publishing/script</extracomment>
        <translation>nn 층</translation>
    </message>
    <message>
        <source>The layers. Those with weights are made one by one; the others hold nothing.</source>
        <extracomment>publishing/script</extracomment>
        <translation>층들입니다. 가중치가 있는 것은 하나씩 만들고, 나머지는 가진 것이 없습니다.</translation>
    </message>
    <message>
        <source>A linear layer: so many numbers go in, so many come out (section 08-2).</source>
        <extracomment>publishing/script</extracomment>
        <translation>선형층: 이만큼의 수가 들어가고 이만큼이 나옵니다(08-2).</translation>
    </message>
    <message>
        <source>Batch norm: what a layer passes on, normalised over the batch (09-4).</source>
        <extracomment>publishing/script</extracomment>
        <translation>배치 정규화: 층이 내보내는 값을 배치 단위로 정규화합니다(09-4).</translation>
    </message>
    <message>
        <source>Dropout: silences this share of the units at random (section 09-3).</source>
        <extracomment>publishing/script</extracomment>
        <translation>드롭아웃: 뉴런의 이 비율을 무작위로 쉬게 합니다(09-3).</translation>
    </message>
    <message>
        <source>The activation, without which all layers would be one linear layer (section 09-1).</source>
        <extracomment>publishing/script</extracomment>
        <translation>활성화 함수. 없으면 모든 층이 선형층 하나가 됩니다(09-1).</translation>
    </message>
    <message>
        <source>Section 09-2: how the weights start.</source>
        <extracomment>publishing/script</extracomment>
        <translation>09-2: 가중치의 시작값.</translation>
    </message>
    <message>
        <source>He&apos;s initialisation, made for ReLU.</source>
        <extracomment>publishing/script</extracomment>
        <translation>ReLU를 위한 He 초기화.</translation>
    </message>
    <message>
        <source>Xavier keeps the variance from layer to layer; made for sigmoid and tanh.</source>
        <extracomment>publishing/script</extracomment>
        <translation>Xavier는 층에서 층으로 분산을 유지합니다. 시그모이드와 tanh를 위한 것입니다.</translation>
    </message>
    <message>
        <source>Weights from N(0, 1): far too large for wide layers.</source>
        <extracomment>publishing/script</extracomment>
        <translation>N(0, 1)의 가중치: 넓은 층에는 너무 큽니다.</translation>
    </message>
    <message>
        <source>model</source>
        <extracomment>publishing/script</extracomment>
        <translation>모델</translation>
    </message>
    <message>
        <source>The layers one after the other: what one gives is what the next one gets.</source>
        <extracomment>publishing/script</extracomment>
        <translation>층을 차례로: 한 층의 출력이 다음 층의 입력입니다.</translation>
    </message>
    <message>
        <source>pre-training</source>
        <extracomment>publishing/script</extracomment>
        <translation>사전 학습</translation>
    </message>
    <message>
        <source>DBN pre-training: before any label is used, each hidden layer learns, as a restricted Boltzmann machine, to give back what it is shown.</source>
        <extracomment>publishing/script</extracomment>
        <translation>DBN 사전 학습: 레이블을 쓰기 전에 각 은닉층이 제한 볼츠만 머신으로서 본 것을 되돌려 주도록 배웁니다.</translation>
    </message>
    <message>
        <source>From the bottom up, by all images again and again.</source>
        <extracomment>publishing/script</extracomment>
        <translation>아래층부터 위로, 모든 이미지로 거듭합니다.</translation>
    </message>
    <message>
        <source>A machine is not trained by gradients of a loss.</source>
        <extracomment>publishing/script</extracomment>
        <translation>머신은 손실의 기울기로 학습하지 않습니다.</translation>
    </message>
    <message>
        <source>Whole batches only.</source>
        <extracomment>publishing/script</extracomment>
        <translation>꽉 찬 배치만.</translation>
    </message>
    <message>
        <source>A step for each batch; then the mean squared error of the rebuilt pixels.</source>
        <extracomment>publishing/script</extracomment>
        <translation>배치마다 한 스텝. 그다음 복원한 픽셀의 평균 제곱 오차.</translation>
    </message>
    <message>
        <source>The next layer learns from this one.</source>
        <extracomment>publishing/script</extracomment>
        <translation>다음 층은 이 층에서 배웁니다.</translation>
    </message>
    <message>
        <source>loss and optimizer</source>
        <extracomment>publishing/script</extracomment>
        <translation>손실과 옵티마이저</translation>
    </message>
    <message>
        <source>What is made small, and how.</source>
        <extracomment>publishing/script</extracomment>
        <translation>무엇을 어떻게 작게 하는지.</translation>
    </message>
    <message>
        <source>Binary cross entropy, computed from what the last sigmoid gets: the logarithm of a probability that rounds to 0 would be infinite. The notes&apos; BCELoss gives the same number.</source>
        <extracomment>publishing/script</extracomment>
        <translation>마지막 시그모이드의 입력으로 계산한 이진 교차 엔트로피입니다. 0으로 반올림된 확률의 로그는 무한대가 됩니다. 노트의 BCELoss와 값이 같습니다.</translation>
    </message>
    <message>
        <source>Cross entropy that asks for a little less than certainty; softmax is computed in it.</source>
        <extracomment>publishing/script</extracomment>
        <translation>조금 덜 확신하게 하는 교차 엔트로피. 소프트맥스는 안에서 계산합니다.</translation>
    </message>
    <message>
        <source>Cross entropy; softmax is computed in it.</source>
        <extracomment>publishing/script</extracomment>
        <translation>교차 엔트로피. 소프트맥스는 안에서 계산합니다.</translation>
    </message>
    <message>
        <source>The rule that turns gradients into steps. With fused=True all weights take their step at once: the same rule, quicker.</source>
        <extracomment>publishing/script</extracomment>
        <translation>기울기로 스텝을 만드는 규칙. fused=True면 모든 가중치가 한 번에 스텝을 합니다. 규칙은 같고 더 빠릅니다.</translation>
    </message>
    <message>
        <source>How many steps an epoch takes. Images that do not fill a last whole batch are left out.</source>
        <extracomment>publishing/script</extracomment>
        <translation>한 에포크의 스텝 수. 마지막 배치를 채우지 못하는 이미지는 뺍니다.</translation>
    </message>
    <message>
        <source>How many steps an epoch takes; the last batch may be smaller.</source>
        <extracomment>publishing/script</extracomment>
        <translation>한 에포크의 스텝 수. 마지막 배치는 더 작을 수 있습니다.</translation>
    </message>
    <message>
        <source>How the learning rate goes over the run: what it is multiplied by.</source>
        <extracomment>publishing/script</extracomment>
        <translation>실행 동안 학습률에 무엇을 곱하는지.</translation>
    </message>
    <message>
        <source>changed while it trained</source>
        <extracomment>publishing/script</extracomment>
        <translation>학습 중에 바꾼 것</translation>
    </message>
    <message>
        <source>What was changed while it trained: after how many steps, and to what.</source>
        <extracomment>publishing/script</extracomment>
        <translation>학습 중에 바꾼 것: 몇 스텝 뒤에 무엇으로.</translation>
    </message>
    <message>
        <source>Section 07-1: the loss over images that are held back shows overfitting.</source>
        <extracomment>publishing/script</extracomment>
        <translation>07-1: 남겨 둔 이미지의 손실이 과적합을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Eval mode: dropout silences nothing, and batch norm uses the means of training.</source>
        <extracomment>publishing/script</extracomment>
        <translation>평가 모드: 드롭아웃이 쉬고, 배치 정규화는 학습 때의 평균을 씁니다.</translation>
    </message>
    <message>
        <source>Nothing is learned here, so no gradients are kept.</source>
        <extracomment>publishing/script</extracomment>
        <translation>여기서는 배우지 않으므로 기울기를 두지 않습니다.</translation>
    </message>
    <message>
        <source>In parts, so that little memory is needed.</source>
        <extracomment>publishing/script</extracomment>
        <translation>메모리를 적게 쓰도록 나누어서.</translation>
    </message>
    <message>
        <source>training</source>
        <extracomment>publishing/script</extracomment>
        <translation>학습</translation>
    </message>
    <message>
        <source>The loop: guess, measure, go back, take a step.</source>
        <extracomment>publishing/script</extracomment>
        <translation>반복: 추측하고, 재고, 되돌아가고, 한 스텝.</translation>
    </message>
    <message>
        <source>The order has random numbers of its own: it is the same whatever the network draws.</source>
        <extracomment>publishing/script</extracomment>
        <translation>순서에는 따로 난수가 있습니다. 신경망이 무엇을 뽑든 같습니다.</translation>
    </message>
    <message>
        <source>The best so far.</source>
        <extracomment>publishing/script</extracomment>
        <translation>지금까지 가장 좋은 것.</translation>
    </message>
    <message>
        <source>An epoch sees every image once.</source>
        <extracomment>publishing/script</extracomment>
        <translation>한 에포크는 모든 이미지를 한 번 봅니다.</translation>
    </message>
    <message>
        <source>The cost of an epoch is the mean of its batches.</source>
        <extracomment>publishing/script</extracomment>
        <translation>에포크의 비용은 배치들의 평균입니다.</translation>
    </message>
    <message>
        <source>Train mode: dropout silences units, and batch norm looks at the batch.</source>
        <extracomment>publishing/script</extracomment>
        <translation>학습 모드: 드롭아웃이 뉴런을 쉬게 하고, 배치 정규화는 배치를 봅니다.</translation>
    </message>
    <message>
        <source>A new order of the images for each epoch. A DataLoader with shuffle=True does this, too, but takes image by image.</source>
        <extracomment>publishing/script</extracomment>
        <translation>에포크마다 이미지의 새 순서. shuffle=True인 DataLoader도 이렇게 하지만 이미지를 하나씩 가져옵니다.</translation>
    </message>
    <message>
        <source>The images in their order, the same in every epoch.</source>
        <extracomment>publishing/script</extracomment>
        <translation>에포크마다 같은 이미지의 순서.</translation>
    </message>
    <message>
        <source>A step looks at one batch.</source>
        <extracomment>publishing/script</extracomment>
        <translation>한 스텝은 배치 하나를 봅니다.</translation>
    </message>
    <message>
        <source>A step looks at all rows.</source>
        <extracomment>publishing/script</extracomment>
        <translation>한 스텝은 모든 행을 봅니다.</translation>
    </message>
    <message>
        <source>Goes on with another value from here on, as it was changed in the run.</source>
        <extracomment>publishing/script</extracomment>
        <translation>실행에서 바꾼 대로 여기부터 다른 값으로 계속합니다.</translation>
    </message>
    <message>
        <source>Gradients add up unless they are cleared.</source>
        <extracomment>publishing/script</extracomment>
        <translation>지우지 않으면 기울기가 누적됩니다.</translation>
    </message>
    <message>
        <source>Forward: what the network says, how wrong.</source>
        <extracomment>publishing/script</extracomment>
        <translation>순전파: 신경망의 답과 틀린 정도.</translation>
    </message>
    <message>
        <source>Back: the gradient of the cost for every weight.</source>
        <extracomment>publishing/script</extracomment>
        <translation>역전파: 모든 가중치에 대한 비용의 기울기.</translation>
    </message>
    <message>
        <source>Each weight takes a step against its gradient.</source>
        <extracomment>publishing/script</extracomment>
        <translation>가중치마다 기울기의 반대로 한 스텝.</translation>
    </message>
    <message>
        <source>The learning rate of the next step.</source>
        <extracomment>publishing/script</extracomment>
        <translation>다음 스텝의 학습률.</translation>
    </message>
    <message>
        <source>After each epoch: how well it does on images it has not seen.</source>
        <extracomment>publishing/script</extracomment>
        <translation>에포크마다: 처음 보는 이미지를 얼마나 잘 읽는지.</translation>
    </message>
    <message>
        <source>The best epoch so far: its weights are put aside.</source>
        <extracomment>publishing/script</extracomment>
        <translation>지금까지 가장 좋은 에포크. 가중치를 따로 둡니다.</translation>
    </message>
    <message>
        <source>Early stopping: it has not become better for long enough.</source>
        <extracomment>publishing/script</extracomment>
        <translation>조기 종료: 충분히 오래 좋아지지 않았습니다.</translation>
    </message>
    <message>
        <source>Now and then it says how far it is.</source>
        <extracomment>publishing/script</extracomment>
        <translation>이따금 어디까지 왔는지 말합니다.</translation>
    </message>
    <message>
        <source>The weights of the best epoch are the ones to keep.</source>
        <extracomment>publishing/script</extracomment>
        <translation>가장 좋은 에포크의 가중치를 보관합니다.</translation>
    </message>
    <message>
        <source>evaluation</source>
        <extracomment>publishing/script</extracomment>
        <translation>평가</translation>
    </message>
    <message>
        <source>The probability of 1 for each row.</source>
        <extracomment>publishing/script</extracomment>
        <translation>행마다 1일 확률.</translation>
    </message>
    <message>
        <source>The share of right answers.</source>
        <extracomment>publishing/script</extracomment>
        <translation>정답의 비율.</translation>
    </message>
    <message>
        <source>The answer is the class with the greatest score.</source>
        <extracomment>publishing/script</extracomment>
        <translation>점수가 가장 큰 클래스가 답입니다.</translation>
    </message>
    <message>
        <source>One of the test images, drawn at random, with what the network says.</source>
        <extracomment>publishing/script</extracomment>
        <translation>무작위로 뽑은 테스트 이미지 하나와 신경망의 답.</translation>
    </message>
    <message>
        <source>the curve</source>
        <extracomment>publishing/script</extracomment>
        <translation>곡선</translation>
    </message>
    <message>
        <source>The cost over the run.</source>
        <extracomment>publishing/script</extracomment>
        <translation>실행 동안의 비용.</translation>
    </message>
    <message>
        <source>Equal ratios are equal distances.</source>
        <extracomment>publishing/script</extracomment>
        <translation>같은 비율은 같은 거리입니다.</translation>
    </message>
    <message>
        <source>The mean loss over images that are not trained on.</source>
        <extracomment>publishing/script</extracomment>
        <translation>학습에 쓰지 않는 이미지의 평균 손실.</translation>
    </message>
    <message>
        <source>Sweep</source>
        <extracomment>publishing</extracomment>
        <translation>스윕</translation>
    </message>
    <message>
        <source>the gate AND</source>
        <extracomment>publishing/script</extracomment>
        <translation>AND 게이트</translation>
    </message>
    <message>
        <source>the gate OR</source>
        <extracomment>publishing/script</extracomment>
        <translation>OR 게이트</translation>
    </message>
    <message>
        <source>the gate XOR</source>
        <extracomment>publishing/script</extracomment>
        <translation>XOR 게이트</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>ui/hills</extracomment>
        <translation>중지</translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <extracomment>ui/sweep</extracomment>
        <translation>스윕의 진행</translation>
    </message>
    <message>
        <source>What is compared</source>
        <extracomment>ui/sweep</extracomment>
        <translation>비교하는 것</translation>
    </message>
    <message>
        <source>Save the outcome as a picture</source>
        <extracomment>ui/sweep</extracomment>
        <translation>결과를 그림으로 저장</translation>
    </message>
    <message>
        <source>Starting the workers …</source>
        <extracomment>ui/sweep</extracomment>
        <translation>작업자를 시작하고 있습니다 …</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <extracomment>ui/sweep</extracomment>
        <translation>중지하고 있습니다 …</translation>
    </message>
    <message>
        <source>A sweep trains the experiment in the form again and again, with other values of a knob and other seeds, and says which differences are more than chance.</source>
        <extracomment>ui/sweep</extracomment>
        <translation>스윕은 설정의 실험을 한 설정의 여러 값과 여러 시드로 거듭 학습하고, 어떤 차이가 우연 이상인지 말해 줍니다.</translation>
    </message>
    <message>
        <source>Go on again</source>
        <extracomment>ui/sweep</extracomment>
        <translation>다시 이어서 하기</translation>
    </message>
    <message>
        <source>seeds</source>
        <extracomment>ui/sweep</extracomment>
        <translation>시드</translation>
    </message>
    <message>
        <source>The sweep was stopped. Go on works off what is left.</source>
        <extracomment>ui/sweep</extracomment>
        <translation>스윕을 중지했습니다. 이어서 하기로 남은 실행을 마칩니다.</translation>
    </message>
    <message>
        <source>Still to come: {}.</source>
        <extracomment>ui/sweep</extracomment>
        <translation>남은 시간: {}.</translation>
    </message>
    <message>
        <source> · {} in training</source>
        <extracomment>ui/sweep</extracomment>
        <translation> · {}개 학습 중</translation>
    </message>
    <message>
        <source>The knob whose values are compared.</source>
        <extracomment>ui/sweep</extracomment>
        <translation>값을 비교할 설정입니다.</translation>
    </message>
    <message>
        <source>The values, with commas between them. Widths of layers: 50/50, 300/300. Numbers also as a range: 0.001 .. 1 log 4 (four values, each the same factor apart) or 0 .. 0.5 step 0.1. A knob that can be off: off.</source>
        <extracomment>ui/sweep</extracomment>
        <translation>쉼표로 나눈 값입니다. 층의 너비: 50/50, 300/300. 수는 범위로도 씁니다: 0.001 .. 1 log 4(같은 배율로 네 값) 또는 0 .. 0.5 step 0.1. 끌 수 있는 설정: off.</translation>
    </message>
    <message>
        <source>How many times each setting is trained, each time with another seed. With one, nobody can tell a better setting from a lucky one; with five, differences of a few tenths of a point can be told.</source>
        <extracomment>ui/sweep</extracomment>
        <translation>설정마다 시드를 바꿔 몇 번 학습할지 정합니다. 한 번이면 좋은 설정과 운 좋은 설정을 구별할 수 없고, 다섯 번이면 0.몇 %p의 차이를 구별할 수 있습니다.</translation>
    </message>
    <message>
        <source>How many runs are trained at the same time, with one thread each. As many as cores is quickest for small networks.</source>
        <extracomment>ui/sweep</extracomment>
        <translation>스레드를 하나씩 쓰는 실행을 동시에 몇 개 학습할지 정합니다. 작은 신경망은 코어 수만큼이 가장 빠릅니다.</translation>
    </message>
    <message>
        <source>Empty: the runs are trained on this computer. The address of a Dask scheduler: they are trained on its workers, which need this program too.</source>
        <extracomment>ui/sweep</extracomment>
        <translation>비워 두면 이 컴퓨터에서 학습합니다. Dask 스케줄러의 주소를 쓰면 그 작업자에서 학습합니다. 거기에도 이 프로그램이 있어야 합니다.</translation>
    </message>
    <message>
        <source>this computer, or tcp://… of a Dask cluster</source>
        <extracomment>ui/sweep</extracomment>
        <translation>이 컴퓨터, 또는 Dask 클러스터의 tcp://…</translation>
    </message>
    <message>
        <source>Train all of these runs; each is kept in the library when it ends</source>
        <extracomment>ui/sweep</extracomment>
        <translation>이 실행을 모두 학습합니다. 하나가 끝날 때마다 보관함에 보관합니다</translation>
    </message>
    <message>
        <source>Start the sweep</source>
        <extracomment>ui/sweep</extracomment>
        <translation>스윕 시작</translation>
    </message>
    <message>
        <source>Vary</source>
        <extracomment>ui/sweep</extracomment>
        <translation>바꿀 설정</translation>
    </message>
    <message>
        <source>and</source>
        <extracomment>ui/sweep</extracomment>
        <translation>그리고</translation>
    </message>
    <message>
        <source>nothing else</source>
        <extracomment>ui/sweep</extracomment>
        <translation>그 밖에 없음</translation>
    </message>
    <message>
        <source>Seeds</source>
        <extracomment>ui/sweep</extracomment>
        <translation>시드 수</translation>
    </message>
    <message>
        <source>At once</source>
        <extracomment>ui/sweep</extracomment>
        <translation>동시에</translation>
    </message>
    <message>
        <source>Address of a Dask cluster</source>
        <extracomment>ui/sweep</extracomment>
        <translation>Dask 클러스터의 주소</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>ui/sweep</extracomment>
        <translation>어디서</translation>
    </message>
    <message>
        <source>Give values to compare, or several seeds.</source>
        <extracomment>ui/sweep</extracomment>
        <translation>비교할 값이나 시드 여러 개를 주세요.</translation>
    </message>
    <message>
        <source>{} × {} seeds = {:,} runs</source>
        <extracomment>ui/sweep</extracomment>
        <translation>{} × 시드 {}개 = 실행 {:,}개</translation>
    </message>
    <message>
        <source>Knob {} to go through</source>
        <extracomment>ui/sweep</extracomment>
        <translation>차례로 바꿀 설정 {}</translation>
    </message>
    <message>
        <source>Values of knob {}</source>
        <extracomment>ui/sweep</extracomment>
        <translation>설정 {}의 값</translation>
    </message>
    <message>
        <source>Both vary the same knob.</source>
        <extracomment>ui/sweep</extracomment>
        <translation>둘이 같은 설정을 바꿉니다.</translation>
    </message>
    <message>
        <source>The sweep broke off because of an error in the program: {error}. What was trained is kept.</source>
        <extracomment>ui/sweep</extracomment>
        <translation>프로그램의 오류로 스윕이 끊겼습니다: {error}. 학습한 것은 보관되어 있습니다.</translation>
    </message>
    <message>
        <source>It answers {:.2f} everywhere.</source>
        <extracomment>ui/table</extracomment>
        <translation>어디서나 {:.2f} 값으로 답합니다.</translation>
    </message>
    <message>
        <source>Decision boundary</source>
        <extracomment>ui/table</extracomment>
        <translation>결정 경계</translation>
    </message>
    <message>
        <source>first input</source>
        <extracomment>ui/table</extracomment>
        <translation>첫째 입력</translation>
    </message>
    <message>
        <source>second input</source>
        <extracomment>ui/table</extracomment>
        <translation>둘째 입력</translation>
    </message>
    <message>
        <source>It answers {:.2f} everywhere: one line cannot part XOR.</source>
        <extracomment>ui/table</extracomment>
        <translation>어디서나 {:.2f} 값으로 답합니다. 선 하나로는 XOR를 나눌 수 없습니다.</translation>
    </message>
    <message>
        <source>○ class 0   ▲ class 1   — output 0.5</source>
        <extracomment>ui/table</extracomment>
        <translation>○ 클래스 0   ▲ 클래스 1   — 출력 0.5</translation>
    </message>
    <message>
        <source>({:.2f}, {:.2f}): {:.3f}</source>
        <extracomment>ui/table</extracomment>
        <translation>({:.2f}, {:.2f}): {:.3f}</translation>
    </message>
    <message>
        <source>The rows and what the network says of them</source>
        <extracomment>ui/table</extracomment>
        <translation>행과 그에 대한 신경망의 답</translation>
    </message>
    <message>
        <source>Each row with the class it has and the probability that the network gives. A tick: the network says the right class.</source>
        <extracomment>ui/table</extracomment>
        <translation>행마다 클래스와 신경망이 준 확률입니다. 체크 표시는 클래스를 맞혔다는 뜻입니다.</translation>
    </message>
    <message>
        <source>P(1)</source>
        <extracomment>ui/table</extracomment>
        <translation>P(1)</translation>
    </message>
    <message>
        <source>Row</source>
        <extracomment>ui/table</extracomment>
        <translation>행</translation>
    </message>
    <message>
        <source>Class</source>
        <extracomment>ui/own_data</extracomment>
        <translation>클래스</translation>
    </message>
    <message>
        <source>test {}</source>
        <extracomment>ui/table</extracomment>
        <translation>테스트 {}</translation>
    </message>
    <message>
        <source>What it says of each row</source>
        <extracomment>ui/table</extracomment>
        <translation>행마다의 답</translation>
    </message>
    <message>
        <source>Here you will see after each epoch how many of {} it reads rightly.</source>
        <extracomment>ui/train</extracomment>
        <translation>에포크마다 {} 중 몇을 바르게 읽는지 여기에 보여 줍니다.</translation>
    </message>
    <message>
        <source>train</source>
        <extracomment>ui/train</extracomment>
        <translation>훈련</translation>
    </message>
    <message>
        <source>validation</source>
        <extracomment>ui/train</extracomment>
        <translation>검증</translation>
    </message>
    <message>
        <source>test</source>
        <extracomment>ui/train</extracomment>
        <translation>테스트</translation>
    </message>
    <message>
        <source>Here you will see how many of {} it gets right.</source>
        <extracomment>ui/train</extracomment>
        <translation>{} 중 몇을 맞히는지 여기에 보여 줍니다.</translation>
    </message>
    <message>
        <source>step {:,}</source>
        <extracomment>ui/train</extracomment>
        <translation>스텝 {:,}</translation>
    </message>
    <message>
        <source>epoch {:,}</source>
        <extracomment>ui/train</extracomment>
        <translation>에포크 {:,}</translation>
    </message>
    <message>
        <source>The share of the 10,000 test images, which are never trained on, that the network reads rightly after each epoch; of a table, the share of its rows. Beside it that of the images that are trained on, as they came by, with dropout and distortion, and of those held back.</source>
        <extracomment>ui/train</extracomment>
        <translation>학습에 쓰지 않는 테스트 이미지 10,000장 중 에포크마다 바르게 읽는 비율입니다. 표에서는 행의 비율입니다. 그 옆에는 드롭아웃과 변형을 쓴 훈련 이미지의 비율과, 검증용으로 남긴 이미지의 비율이 있습니다.</translation>
    </message>
    <message>
        <source>{accuracy} test accuracy · cost {cost:.3f} · epoch {epoch:,}/{of:,} · {time}</source>
        <extracomment>ui/train</extracomment>
        <translation>테스트 정확도 {accuracy} · 비용 {cost:.3f} · 에포크 {epoch:,}/{of:,} · {time}</translation>
    </message>
    <message>
        <source>Training …</source>
        <extracomment>ui/train</extracomment>
        <translation>학습 중 …</translation>
    </message>
    <message>
        <source>{accuracy} right · cost {cost:.3f} · step {epoch:,}/{of:,} · {time}</source>
        <extracomment>ui/train</extracomment>
        <translation>정답 {accuracy} · 비용 {cost:.3f} · 스텝 {epoch:,}/{of:,} · {time}</translation>
    </message>
    <message>
        <source>It ended before its first epoch did.</source>
        <extracomment>ui/train</extracomment>
        <translation>첫 에포크가 끝나기 전에 끝났습니다.</translation>
    </message>
    <message>
        <source>Close this hint until the next run</source>
        <extracomment>ui/train</extracomment>
        <translation>다음 실행까지 이 힌트를 닫습니다</translation>
    </message>
    <message>
        <source>{}: it was tried, and is under Runs.</source>
        <extracomment>ui/train</extracomment>
        <translation>{}: 해 보았습니다. 실행 페이지에 있습니다.</translation>
    </message>
    <message>
        <source>Train it now beside the run as it was, onto one plot: {}.</source>
        <extracomment>ui/train</extracomment>
        <translation>지금 원래 실행과 나란히 학습해 한 그래프에 그립니다: {}.</translation>
    </message>
    <message>
        <source>Hints</source>
        <extracomment>ui/train</extracomment>
        <translation>힌트</translation>
    </message>
    <message>
        <source>Close this hint</source>
        <extracomment>ui/train</extracomment>
        <translation>이 힌트 닫기</translation>
    </message>
    <message>
        <source>Only set it in the form</source>
        <extracomment>ui/train</extracomment>
        <translation>설정만 바꾸기</translation>
    </message>
    <message>
        <source>Train it later, by itself.</source>
        <extracomment>ui/train</extracomment>
        <translation>나중에 따로 학습합니다.</translation>
    </message>
    <message>
        <source>Lecture notes, section {}</source>
        <extracomment>ui/train</extracomment>
        <translation>강의 노트 {}</translation>
    </message>
    <message>
        <source>Set it for the next run</source>
        <extracomment>ui/train</extracomment>
        <translation>다음 실행의 설정으로</translation>
    </message>
    <message>
        <source>The run that goes stays as it is.</source>
        <extracomment>ui/train</extracomment>
        <translation>진행 중인 실행은 그대로입니다.</translation>
    </message>
    <message>
        <source>Try it: {}</source>
        <extracomment>ui/train</extracomment>
        <translation>해 보기: {}</translation>
    </message>
    <message>
        <source>{} more</source>
        <extracomment>ui/train</extracomment>
        <translation>{}개 더</translation>
    </message>
    <message>
        <source>Show the other hints: {} in all</source>
        <extracomment>ui/train</extracomment>
        <translation>다른 힌트 보기: 모두 {}개</translation>
    </message>
    <message>
        <source>Show {} more hints</source>
        <extracomment>ui/train</extracomment>
        <translation>힌트 {}개 더 보기</translation>
    </message>
    <message>
        <source>This run, live</source>
        <extracomment>ui/train</extracomment>
        <translation>진행 중인 실행</translation>
    </message>
    <message>
        <source>What is set below is for the next run.</source>
        <extracomment>ui/train</extracomment>
        <translation>아래의 설정은 다음 실행에 쓰입니다.</translation>
    </message>
    <message>
        <source>Here you will see the loss of every batch, which falls as it learns.</source>
        <extracomment>ui/train</extracomment>
        <translation>배울수록 줄어드는 모든 배치의 손실을 여기에 보여 줍니다.</translation>
    </message>
    <message>
        <source>batches</source>
        <extracomment>ui/train</extracomment>
        <translation>배치</translation>
    </message>
    <message>
        <source>steps</source>
        <extracomment>ui/train</extracomment>
        <translation>스텝</translation>
    </message>
    <message>
        <source>kept</source>
        <extracomment>ui/train</extracomment>
        <translation>보관</translation>
    </message>
    <message>
        <source>least</source>
        <extracomment>ui/train</extracomment>
        <translation>최소</translation>
    </message>
    <message>
        <source>Here you will see the loss of every step, which falls as it learns.</source>
        <extracomment>ui/train</extracomment>
        <translation>배울수록 줄어드는 모든 스텝의 손실을 여기에 보여 줍니다.</translation>
    </message>
    <message>
        <source>How wrong the network is. The line is the mean of some batches&apos; losses, the band goes from the least to the greatest of them, and the dots are the cost, the mean over an epoch. Drag to move, turn the wheel to zoom, press Home to see all and L for the other scale.</source>
        <extracomment>ui/train</extracomment>
        <translation>신경망이 얼마나 틀렸는지 보여 줍니다. 선은 여러 배치의 손실 평균, 띠는 그 최소에서 최대까지, 점은 한 에포크의 평균인 비용입니다. 끌면 옮기고, 휠을 돌리면 확대하고, Home 키는 전체 보기, L 키는 다른 눈금입니다.</translation>
    </message>
    <message>
        <source>Log</source>
        <extracomment>ui/train</extracomment>
        <translation>로그</translation>
    </message>
    <message>
        <source>The same factor is the same height everywhere (L).</source>
        <extracomment>ui/train</extracomment>
        <translation>같은 배율은 어디서나 같은 높이입니다(L).</translation>
    </message>
    <message>
        <source>Linear</source>
        <extracomment>ui/train</extracomment>
        <translation>선형</translation>
    </message>
    <message>
        <source>The same difference is the same height everywhere (L).</source>
        <extracomment>ui/train</extracomment>
        <translation>같은 차이는 어디서나 같은 높이입니다(L).</translation>
    </message>
    <message>
        <source>batch {:,}</source>
        <extracomment>ui/train</extracomment>
        <translation>배치 {:,}</translation>
    </message>
    <message>
        <source>The layers as PyTorch has them, in order: what goes in at the top comes out below.</source>
        <extracomment>ui/train</extracomment>
        <translation>PyTorch의 층을 순서대로 보여 줍니다. 위로 들어간 것이 아래로 나옵니다.</translation>
    </message>
    <message>
        <source>The network&apos;s layers</source>
        <extracomment>ui/train</extracomment>
        <translation>신경망의 층</translation>
    </message>
    <message>
        <source>Layer</source>
        <extracomment>ui/space</extracomment>
        <translation>층</translation>
    </message>
    <message>
        <source>Module</source>
        <extracomment>ui/train</extracomment>
        <translation>모듈</translation>
    </message>
    <message>
        <source>Output</source>
        <extracomment>ui/train</extracomment>
        <translation>출력</translation>
    </message>
    <message>
        <source>batch × {}</source>
        <extracomment>ui/train</extracomment>
        <translation>배치 × {}</translation>
    </message>
    <message>
        <source>Network  {}  ·  {} parameters</source>
        <extracomment>ui/train</extracomment>
        <translation>신경망  {}  ·  매개변수 {}개</translation>
    </message>
    <message>
        <source>Show or hide what to do and where to look</source>
        <extracomment>ui/train</extracomment>
        <translation>할 일과 볼 곳을 보이거나 숨깁니다</translation>
    </message>
    <message>
        <source>Fold the lesson&apos;s card</source>
        <extracomment>ui/train</extracomment>
        <translation>실습 카드 접기</translation>
    </message>
    <message>
        <source>Go to the plot that shows it, and mark it.</source>
        <extracomment>ui/train</extracomment>
        <translation>이를 보여 주는 그래프로 가서 표시합니다.</translation>
    </message>
    <message>
        <source>Look here</source>
        <extracomment>ui/train</extracomment>
        <translation>여기 보기</translation>
    </message>
    <message>
        <source>Trained beside each other on the same batches, onto one plot: {}.</source>
        <extracomment>ui/train</extracomment>
        <translation>같은 배치로 나란히 학습해 한 그래프에 그립니다: {}.</translation>
    </message>
    <message>
        <source>The run is going …</source>
        <extracomment>ui/train</extracomment>
        <translation>실행이 진행 중입니다 …</translation>
    </message>
    <message>
        <source>✓ Met:</source>
        <extracomment>ui/train</extracomment>
        <translation>✓ 맞음:</translation>
    </message>
    <message>
        <source>✗ Not met:</source>
        <extracomment>ui/train</extracomment>
        <translation>✗ 맞지 않음:</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>ui/train</extracomment>
        <translation>노트</translation>
    </message>
    <message>
        <source>Do</source>
        <extracomment>ui/train</extracomment>
        <translation>할 일</translation>
    </message>
    <message>
        <source>Watch</source>
        <extracomment>ui/train</extracomment>
        <translation>볼 것</translation>
    </message>
    <message>
        <source>Verdict</source>
        <extracomment>ui/lesson</extracomment>
        <translation>판정</translation>
    </message>
    <message>
        <source>The run did not reach its end, so nothing is judged.</source>
        <extracomment>ui/train</extracomment>
        <translation>실행이 끝까지 가지 않아 판정하지 않습니다.</translation>
    </message>
    <message>
        <source> They report: {}.</source>
        <extracomment>ui/train</extracomment>
        <translation> 노트의 결과: {}.</translation>
    </message>
    <message>
        <source>Train to find out whether: {}.</source>
        <extracomment>ui/train</extracomment>
        <translation>학습하면 알 수 있습니다: {}.</translation>
    </message>
    <message>
        <source>Train both: {}</source>
        <extracomment>ui/train</extracomment>
        <translation>둘 다 학습: {}</translation>
    </message>
    <message>
        <source>With your settings, {}</source>
        <extracomment>ui/train</extracomment>
        <translation>바꾼 설정으로, {}</translation>
    </message>
    <message>
        <source>&lt;br&gt;The notes train on pixels of 0 to 1 and test on pixels of 0 to 255. So tested, this network reads {}; tested as it was trained, {}.</source>
        <extracomment>ui/train</extracomment>
        <translation>&lt;br&gt;노트는 0~1의 픽셀로 학습하고 0~255의 픽셀로 테스트합니다. 그렇게 테스트한 정확도는 {}, 학습할 때처럼 테스트한 정확도는 {}입니다.</translation>
    </message>
    <message>
        <source>Notes {}</source>
        <extracomment>ui/train</extracomment>
        <translation>노트 {}</translation>
    </message>
    <message>
        <source>Train all {}: {}</source>
        <extracomment>ui/train</extracomment>
        <translation>{}개 모두 학습: {}</translation>
    </message>
    <message>
        <source>{} is in the form.</source>
        <extracomment>ui/train</extracomment>
        <translation>{} 설정을 넣었습니다.</translation>
    </message>
    <message>
        <source>Next lesson ›</source>
        <extracomment>ui/train</extracomment>
        <translation>다음 실습 ›</translation>
    </message>
    <message>
        <source>Press Train, and see it learn</source>
        <extracomment>ui/train</extracomment>
        <translation>학습을 누르고 배우는 모습을 보세요</translation>
    </message>
    <message>
        <source>with your settings</source>
        <extracomment>ui/train</extracomment>
        <translation>바꾼 설정으로</translation>
    </message>
    <message>
        <source>Train it ({})</source>
        <extracomment>ui/train</extracomment>
        <translation>학습하기({})</translation>
    </message>
    <message>
        <source>A network that has learned to read is waiting at the pad on the right.</source>
        <extracomment>ui/train</extracomment>
        <translation>읽기를 배운 신경망이 오른쪽 그림판에서 기다리고 있습니다.</translation>
    </message>
    <message>
        <source>Go to the pad</source>
        <extracomment>ui/train</extracomment>
        <translation>그림판으로 가기</translation>
    </message>
    <message>
        <source>Train your first network</source>
        <extracomment>ui/train</extracomment>
        <translation>첫 신경망 학습하기</translation>
    </message>
    <message>
        <source>Watch one layer learn to read 60,000 digits, and try it while it learns.</source>
        <extracomment>ui/train</extracomment>
        <translation>층 하나가 숫자 60,000개를 배우는 모습을 보고, 배우는 동안 시험해 보세요.</translation>
    </message>
    <message>
        <source>Follow the lecture</source>
        <extracomment>ui/train</extracomment>
        <translation>강의 따라가기</translation>
    </message>
    <message>
        <source>The experiments of the notes in their order, each with its claim.</source>
        <extracomment>ui/train</extracomment>
        <translation>노트의 실험을 순서대로, 각각의 설명과 함께 봅니다.</translation>
    </message>
    <message>
        <source>Choose a lesson</source>
        <extracomment>ui/train</extracomment>
        <translation>실습 고르기</translation>
    </message>
    <message>
        <source>{} says {} with {}.</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>{}의 답: {}, {}.</translation>
    </message>
    <message>
        <source>It has no dropout: no unit is silenced.</source>
        <extracomment>ui/train_mode</extracomment>
        <translation>이 신경망에는 드롭아웃이 없어 쉬는 뉴런이 없습니다.</translation>
    </message>
    <message>
        <source>Train a network to look back along its way.</source>
        <extracomment>ui/travel</extracomment>
        <translation>신경망을 학습하면 지나온 길을 돌아볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Pause or wait for the end to look back.</source>
        <extracomment>ui/travel</extracomment>
        <translation>일시정지하거나 끝나면 돌아볼 수 있습니다.</translation>
    </message>
    <message>
        <source>A run&apos;s file holds no snapshots. Train it again to look back.</source>
        <extracomment>ui/travel</extracomment>
        <translation>실행 파일에는 중간 가중치가 없습니다. 돌아보려면 다시 학습하세요.</translation>
    </message>
    <message>
        <source>There is nothing to look back on yet.</source>
        <extracomment>ui/travel</extracomment>
        <translation>아직 돌아볼 것이 없습니다.</translation>
    </message>
    <message>
        <source>step {:,}, epoch {:.2f}{}</source>
        <extracomment>ui/travel</extracomment>
        <translation>스텝 {:,}, 에포크 {:.2f}{}</translation>
    </message>
    <message>
        <source>{}, step {:,}</source>
        <extracomment>ui/travel</extracomment>
        <translation>{}, 스텝 {:,}</translation>
    </message>
    <message>
        <source>Look back: the curves&apos; mark, the layers, the results, the boundary and the answer to your drawing are those of the network at this moment of its training.</source>
        <extracomment>ui/travel</extracomment>
        <translation>돌아보기: 곡선의 표시, 층, 결과, 경계, 그린 숫자의 답이 모두 학습 중 이 순간의 신경망의 것입니다.</translation>
    </message>
    <message>
        <source>Back to the network as it is at the end</source>
        <extracomment>ui/travel</extracomment>
        <translation>끝난 뒤의 신경망으로 돌아갑니다</translation>
    </message>
    <message>
        <source>Time travel</source>
        <extracomment>ui/travel</extracomment>
        <translation>시간 여행</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>ui/travel</extracomment>
        <translation>지금</translation>
    </message>
    <message>
        <source>Lecture notes, section {}.</source>
        <extracomment>ui</extracomment>
        <translation>강의 노트 {}.</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <extracomment>ui/window</extracomment>
        <translation>버전 복사</translation>
    </message>
    <message>
        <source>About MNIST Desktop</source>
        <extracomment>ui/window</extracomment>
        <translation>MNIST Desktop 정보</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;MNIST Desktop {}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Build a neural network from check boxes, watch it learn, draw a digit and see what it says.&lt;/p&gt;&lt;p&gt;MNIST: LeCun, Cortes, Burges; Creative Commons Attribution-ShareAlike 3.0.&lt;/p&gt;&lt;p&gt;Pen strokes: Alpaydin, Alimoglu (UCI); Creative Commons Attribution 4.0.&lt;/p&gt;</source>
        <extracomment>ui/window</extracomment>
        <translation>&lt;p&gt;&lt;b&gt;MNIST Desktop {}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;체크 상자로 신경망을 만들고, 배우는 모습을 보고, 숫자를 그려 답을 들어 보세요.&lt;/p&gt;&lt;p&gt;MNIST: LeCun, Cortes, Burges; Creative Commons Attribution-ShareAlike 3.0.&lt;/p&gt;&lt;p&gt;펜 글씨: Alpaydin, Alimoglu (UCI); Creative Commons Attribution 4.0.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Close {} (Escape)</source>
        <extracomment>ui/window</extracomment>
        <translation>{} 닫기(Esc)</translation>
    </message>
    <message>
        <source>Close {}</source>
        <extracomment>ui/window</extracomment>
        <translation>{} 닫기</translation>
    </message>
    <message>
        <source>The language changes as soon as what is going on now has ended.</source>
        <extracomment>ui/window</extracomment>
        <translation>지금 하는 일이 끝나면 바로 언어가 바뀝니다.</translation>
    </message>
    <message>
        <source>The lesson before this one (Alt+Left)</source>
        <extracomment>ui/window</extracomment>
        <translation>이전 실습(Alt+왼쪽)</translation>
    </message>
    <message>
        <source>The next lesson (Alt+Right)</source>
        <extracomment>ui/window</extracomment>
        <translation>다음 실습(Alt+오른쪽)</translation>
    </message>
    <message>
        <source>Lesson</source>
        <extracomment>ui/window</extracomment>
        <translation>실습</translation>
    </message>
    <message>
        <source>Previous lesson</source>
        <extracomment>ui/window</extracomment>
        <translation>이전 실습</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <extracomment>ui/window</extracomment>
        <translation>다음 실습</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <extracomment>ui/window</extracomment>
        <translation>실습(&amp;L)</translation>
    </message>
    <message>
        <source>own experiment</source>
        <extracomment>ui/window</extracomment>
        <translation>나만의 실험</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <extracomment>ui/window</extracomment>
        <translation>{}/{}</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>ui/window</extracomment>
        <translation>완료</translation>
    </message>
    <message>
        <source>{} · changed</source>
        <extracomment>ui/window</extracomment>
        <translation>{} · 바뀜</translation>
    </message>
    <message>
        <source>Open the &amp;ready-made network</source>
        <extracomment>ui/window</extracomment>
        <translation>기본 제공 신경망 열기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save run as …</source>
        <extracomment>ui/window</extracomment>
        <translation>실행을 다른 이름으로 저장(&amp;S) …</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <extracomment>ui/window</extracomment>
        <translation>학습(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <extracomment>ui/window</extracomment>
        <translation>중지(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Script</source>
        <extracomment>ui/window</extracomment>
        <translation>스크립트(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <extracomment>ui/window</extracomment>
        <translation>크게(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <extracomment>ui/window</extracomment>
        <translation>작게(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <extracomment>ui/window</extracomment>
        <translation>보통 크기(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;About MNIST Desktop</source>
        <extracomment>ui/window</extracomment>
        <translation>MNIST Desktop 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>ui/window</extracomment>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <extracomment>ui/window</extracomment>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>ui/window</extracomment>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <extracomment>ui/window</extracomment>
        <translation>설정(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <extracomment>ui/window</extracomment>
        <translation>발표 화면(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Export run</source>
        <extracomment>ui/window</extracomment>
        <translation>실행 내보내기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>ui/window</extracomment>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <extracomment>ui/window</extracomment>
        <translation>언어(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <extracomment>ui/window</extracomment>
        <translation>이어서 하기(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <extracomment>ui/window</extracomment>
        <translation>일시정지(&amp;P)</translation>
    </message>
    <message>
        <source>Runs (*{})</source>
        <extracomment>ui/window</extracomment>
        <translation>실행 (*{})</translation>
    </message>
    <message>
        <source>Save the run</source>
        <extracomment>ui/window</extracomment>
        <translation>실행 저장</translation>
    </message>
    <message>
        <source>Export the run</source>
        <extracomment>ui/window</extracomment>
        <translation>실행 내보내기</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>ui/window</extracomment>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <extracomment>ui/window</extracomment>
        <translation>이 메시지 닫기</translation>
    </message>
    <message>
        <source>Places</source>
        <extracomment>ui/window</extracomment>
        <translation>장소</translation>
    </message>
    <message>
        <source>Pages of the place</source>
        <extracomment>ui/window</extracomment>
        <translation>이 장소의 페이지</translation>
    </message>
    <message>
        <source>A sweep is going. Stop it to train something else; it can go on later.</source>
        <extracomment>ui/window</extracomment>
        <translation>스윕이 진행 중입니다. 다른 것을 학습하려면 중지하세요. 나중에 이어서 할 수 있습니다.</translation>
    </message>
    <message>
        <source>A run&apos;s file holds no figures of its layers. Train it again to see them.</source>
        <extracomment>ui/window</extracomment>
        <translation>실행 파일에는 층의 수치가 없습니다. 보려면 다시 학습하세요.</translation>
    </message>
    <message>
        <source>The settings of {} are in the form.</source>
        <extracomment>ui/window</extracomment>
        <translation>{} 설정을 넣었습니다.</translation>
    </message>
    <message>
        <source>Show or hide the settings of the next run (F4)</source>
        <extracomment>ui/window</extracomment>
        <translation>다음 실행의 설정을 보이거나 숨깁니다(F4)</translation>
    </message>
    <message>
        <source>How long training the experiment in the form takes, as your own runs took or else roughly. Early stopping may end it sooner.</source>
        <extracomment>ui/window</extracomment>
        <translation>설정의 실험을 학습하는 데 걸리는 시간입니다. 전에 걸린 시간으로, 없으면 대략 어림합니다. 조기 종료로 더 빨리 끝날 수 있습니다.</translation>
    </message>
    <message>
        <source>Train the experiment in the form from the start (Ctrl+R)</source>
        <extracomment>ui/window</extracomment>
        <translation>설정의 실험을 처음부터 학습합니다(Ctrl+R)</translation>
    </message>
    <message>
        <source>Train</source>
        <extracomment>ui/window</extracomment>
        <translation>학습</translation>
    </message>
    <message>
        <source>End the run and keep what it has learned (Ctrl+.)</source>
        <extracomment>ui/window</extracomment>
        <translation>실행을 끝내고 배운 것을 보관합니다(Ctrl+.)</translation>
    </message>
    <message>
        <source>☰</source>
        <extracomment>ui/window</extracomment>
        <translation>☰</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>ui/lesson</extracomment>
        <translation>설정</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <extracomment>ui/window</extracomment>
        <translation>장치(&amp;D)</translation>
    </message>
    <message>
        <source>Go on training (Ctrl+P)</source>
        <extracomment>ui/window</extracomment>
        <translation>학습을 계속합니다(Ctrl+P)</translation>
    </message>
    <message>
        <source>Hold the training (Ctrl+P)</source>
        <extracomment>ui/window</extracomment>
        <translation>학습을 잠시 멈춥니다(Ctrl+P)</translation>
    </message>
    <message>
        <source>Copy the lines that load it</source>
        <extracomment>ui/window</extracomment>
        <translation>불러오는 코드 복사</translation>
    </message>
    <message>
        <source>Writing {} …</source>
        <extracomment>ui/window</extracomment>
        <translation>{} 파일을 쓰고 있습니다 …</translation>
    </message>
    <message>
        <source>There is not enough memory to write {name}.</source>
        <extracomment>ui/window</extracomment>
        <translation>메모리가 모자라 {name}을(를) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <extracomment>ui/window</extracomment>
        <translation>실행의 진행</translation>
    </message>
    <message>
        <source>Pre-training layer {}, epoch {} of {}</source>
        <extracomment>ui/window</extracomment>
        <translation>층 {0} 사전 학습, 에포크 {1}/{2}</translation>
    </message>
    <message>
        <source>Step {:,} of {:,}</source>
        <extracomment>ui/window</extracomment>
        <translation>스텝 {:,}/{:,}</translation>
    </message>
    <message>
        <source>Epoch {} of {}</source>
        <extracomment>ui/window</extracomment>
        <translation>에포크 {}/{}</translation>
    </message>
    <message>
        <source>{} an epoch  ·  {} left  ·  {}</source>
        <extracomment>ui/window</extracomment>
        <translation>에포크당 {}  ·  {} 남음  ·  {}</translation>
    </message>
    <message>
        <source>{} {}: cost {:.4f}, test accuracy {}{} in {} {:,} of {:,}, {:.1f} s · {}</source>
        <extracomment>ui/window</extracomment>
        <translation>{0} {1}: 비용 {2:.4f}, 테스트 정확도 {3}{4}, {5} {6:,}/{7:,}, {8:.1f}초 · {9}</translation>
    </message>
    <message>
        <source>{} {} within its first epoch, after {:,} batches · {}</source>
        <extracomment>ui/window</extracomment>
        <translation>{} {}: 첫 에포크 중, 배치 {:,}개 뒤 · {}</translation>
    </message>
    <message>
        <source>✓ as the notes say</source>
        <extracomment>ui/window</extracomment>
        <translation>✓ 노트의 설명대로</translation>
    </message>
    <message>
        <source>✗ not as the notes say</source>
        <extracomment>ui/window</extracomment>
        <translation>✗ 노트의 설명과 다름</translation>
    </message>
    <message>
        <source>{} {} after {:,} steps · {}</source>
        <extracomment>ui/window</extracomment>
        <translation>{} {}: 스텝 {:,}개 뒤 · {}</translation>
    </message>
    <message>
        <source>, your handwriting {}</source>
        <extracomment>ui/window</extracomment>
        <translation>, 내 손글씨 {}</translation>
    </message>
    <message>
        <source>Loading PyTorch and MNIST …</source>
        <extracomment>ui/window</extracomment>
        <translation>PyTorch와 MNIST를 불러오고 있습니다 …</translation>
    </message>
    <message>
        <source>Script</source>
        <extracomment>ui/window</extracomment>
        <translation>스크립트</translation>
    </message>
    <message>
        <source>Understand</source>
        <extracomment>ui/window</extracomment>
        <translation>이해</translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>ui/window</extracomment>
        <translation>비교</translation>
    </message>
    <message>
        <source>My hand</source>
        <extracomment>ui/window</extracomment>
        <translation>내 손글씨</translation>
    </message>
    <message>
        <source>Ready. Press Train.</source>
        <extracomment>ui/window</extracomment>
        <translation>준비되었습니다. 학습을 누르세요.</translation>
    </message>
    <message>
        <source>Training is not possible.</source>
        <extracomment>ui/window</extracomment>
        <translation>학습할 수 없습니다.</translation>
    </message>
    <message>
        <source>Starting …</source>
        <extracomment>ui/window</extracomment>
        <translation>시작하고 있습니다 …</translation>
    </message>
    <message>
        <source>A file is being written.</source>
        <extracomment>ui/window</extracomment>
        <translation>파일을 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>Curves</source>
        <extracomment>ui/window</extracomment>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Results</source>
        <extracomment>ui/window</extracomment>
        <translation>결과</translation>
    </message>
    <message>
        <source>Step by step</source>
        <extracomment>ui/window</extracomment>
        <translation>한 단계씩</translation>
    </message>
    <message>
        <source>Optimizers</source>
        <extracomment>experiment</extracomment>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Runs</source>
        <extracomment>cli</extracomment>
        <translation>실행</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <extracomment>ui/window</extracomment>
        <translation>실행이 실패했습니다.</translation>
    </message>
    <message>
        <source>The settings of {} are in the form now.</source>
        <extracomment>ui/window</extracomment>
        <translation>{} 설정을 넣었습니다.</translation>
    </message>
</context>
</TS>
