"""Draws the card of `crates/picture/benches/me_card.rs` with Pillow: the shapes come as a line of JSON, then the number of cards to draw.

Answers each number with the processor time of a card in ms and the size of its file.
"""

import io
import json
import sys
import time

import PIL
from PIL import Image, ImageDraw, ImageFont


def rgb(color):
    return color >> 16, color >> 8 & 255, color & 255


def read(card, font_file):
    """Reads the shapes once, so that no card pays for it."""
    fonts, steps = {}, []
    for shape in card["shapes"]:
        color = rgb(shape["color"])
        if "boxes" in shape:
            boxes = [(x, y, x + w - 1, y + h - 1) for x, y, w, h in shape["boxes"]]
            steps.append(("boxes", color, boxes))
        elif "rounded" in shape:
            x, y, w, h = shape["rounded"]
            steps.append(("rounded", color, ((x, y, x + w - 1, y + h - 1), shape["radius"])))
        else:
            size = shape["size"]
            if size not in fonts:
                fonts[size] = ImageFont.truetype(font_file, size)
            steps.append(("text", color, (tuple(shape["at"]), shape["text"], fonts[size], shape["anchor"])))
    return steps


def draw(card, steps):
    image = Image.new("RGB", (card["width"], card["height"]))
    pen = ImageDraw.Draw(image)
    for kind, color, what in steps:
        if kind == "boxes":
            for box in what:
                pen.rectangle(box, fill=color)
        elif kind == "rounded":
            pen.rounded_rectangle(what[0], what[1], fill=color)
        else:
            at, text, font, anchor = what
            pen.text(at, text, fill=color, font=font, anchor=anchor)
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def main():
    card = json.loads(sys.stdin.readline())
    steps = read(card, sys.argv[1])
    data = draw(card, steps)
    if len(sys.argv) > 2:
        with open(sys.argv[2], "wb") as file:
            file.write(data)
    print(PIL.__version__, flush=True)
    for line in sys.stdin:
        cards = int(line)
        start = time.process_time()
        for _ in range(cards):
            data = draw(card, steps)
        print((time.process_time() - start) * 1000 / cards, len(data), flush=True)


main()
