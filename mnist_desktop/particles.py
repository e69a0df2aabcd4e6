"""Korean particles after a value, such as 은(는), 을(를), (으)로: chosen by the value's last sound."""

from __future__ import annotations

import re

# What a text has before its value is known: with a final consonant, without.
_FORMS = {
    "은(는)": ("은", "는"),
    "이(가)": ("이", "가"),
    "을(를)": ("을", "를"),
    "과(와)": ("과", "와"),
    "(이)라": ("이라", "라"),
    "(이)어야": ("이어야", "여야"),
    "(으)로": ("으로", "로"),
}
_WAITING = re.compile(rf"(\w|%|°)?([^\w\s%°]*)({'|'.join(map(re.escape, _FORMS))})")
# 영 일 삼 육 칠 팔, and what a number of several zeros ends in: 십 백 천 만.
_DIGITS_WITH_FINAL = "013678"
_RIEUL = 8  # the place of ㄹ among the finals, after which (으)로 is 로


def with_particles(text: str) -> str:
    """A Korean text with the particles that its values ask for; any other text as it is."""
    return _WAITING.sub(_chosen, text) if "(" in text else text


def _chosen(found: re.Match[str]) -> str:
    last, between, waiting = found[1] or "", found[2], found[3]
    final, is_rieul = _final(last, found.string[: found.end(1)] if last else "")
    with_final, without = _FORMS[waiting]
    takes = final and not (is_rieul and waiting == "(으)로")
    return f"{last}{between}{with_final if takes else without}"


def _final(last: str, until: str) -> tuple[bool, bool]:
    """Whether a text ends in a final consonant as Koreans read it, and whether that is ㄹ."""
    if "가" <= last <= "힣":
        final = (ord(last) - ord("가")) % 28
        return final > 0, final == _RIEUL
    if last.isdigit():
        return last in _DIGITS_WITH_FINAL, last in "178"
    word = re.search(r"[A-Za-z]*$", until)
    letters = word[0] if word else ""
    if len(letters) < 2 or letters[-2:].isupper():  # letters by their names: 엘 엠 엔 알
        return letters[-1:].upper() in tuple("LMNR"), letters[-1:].upper() in tuple("LR")
    # As words are written in Korean: 드롭아웃, 배치; l m n ng, and b c k p t behind a vowel.
    has = bool(re.search(r"([lmn]|ng|[aeiou][bckpt])$", letters.lower()))
    return has, letters[-1].lower() == "l"
