"""Tones: what a scan has found is heard without looking up. Each answer has a tune of its own.

The tunes are made here and played by what the desk has: Windows itself, or a player of the sound server. A desk without either
hears as many beeps as the tune has notes.
"""

from __future__ import annotations

import io
import math
import shutil
import struct
import subprocess
import sys
import wave
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, QTimer
from PySide6.QtWidgets import QApplication

Note = tuple[int, int]
"""A pitch in hertz, and how long it sounds in milliseconds."""
_RATE = 16_000
_LOUDNESS, _FADE = 0.5, 0.004
_PLAYERS = (("pw-play", ()), ("paplay", ()), ("aplay", ("-q",)), ("afplay", ()))
_BEEPS_APART_MS = 180


class Tones(QObject):
    """The tunes of one page, by name."""

    def __init__(self, owner: QObject, tunes: Mapping[str, Sequence[Note]]) -> None:
        super().__init__(owner)
        self._tunes = tunes
        self._folder: QTemporaryDir | None = None
        self._files: dict[str, str] = {}
        self._playing: list[subprocess.Popen[bytes]] = []
        self._player = next(((path, more) for name, more in _PLAYERS if (path := shutil.which(name))), None)
        self.played: list[str] = []
        """The names of what was played, the last one last; the newest few."""

    def play(self, name: str) -> None:
        """Play a tune, and do not wait for it."""
        self.played = [*self.played[-9:], name]
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(self._file(name), winsound.SND_FILENAME | winsound.SND_ASYNC)
        elif self._player is not None:
            program, more = self._player
            self._playing = [one for one in self._playing if one.poll() is None]
            silent = subprocess.DEVNULL
            self._playing.append(subprocess.Popen([program, *more, self._file(name)], stdout=silent, stderr=silent))
        else:
            for number in range(len(self._tunes[name])):
                QTimer.singleShot(number * _BEEPS_APART_MS, self, QApplication.beep)

    def _file(self, name: str) -> str:
        """Return the file of a tune, which is written when it is first played."""
        if name not in self._files:
            self._folder = self._folder or QTemporaryDir()
            self._files[name] = self._folder.filePath(f"{name}.wav")
            Path(self._files[name]).write_bytes(sound(self._tunes[name]))
        return self._files[name]


def sound(tune: Sequence[Note]) -> bytes:
    """Return a tune as a WAV file."""
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        file.writeframes(b"".join(_note(*one) for one in tune))
    return made.getvalue()


def _note(pitch: int, length: int) -> bytes:
    count = _RATE * length // 1000
    fade = max(1, int(_RATE * _FADE))
    samples = (
        math.sin(2 * math.pi * pitch * at / _RATE) * min(1.0, at / fade, (count - at) / fade) * _LOUDNESS * 32767
        for at in range(count)
    )
    return struct.pack(f"<{count}h", *map(int, samples))
