#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""Makes one font of all icons: build_icon_font.py FOLDER_OF_SVGS OUTPUT_FOLDER

Writes icons.ttf (one glyph an SVG, as wide and high as the em) and icons.tsv (name, tab, hexadecimal code point).
Same SVGs, same bytes. See app/decisions/0001-icons-are-a-font.md for why.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.svgLib.path import PathBuilder, parse_path

GRID = 24  # The viewBox of every icon.
SCALE = 40  # Font units a grid unit: fine enough for a hundredth of a unit to round away unseen.
EM = GRID * SCALE
FIRST_CODE_POINT = 0xE000  # Private use: no text has it.
ALLOWED = {
    "svg": {"viewBox", "width", "height"},
    "path": {"d"},
    "rect": {"x", "y", "width", "height", "rx", "ry"},
    "circle": {"cx", "cy", "r"},
    "polygon": {"points"},
}


def problems_of(file, root):
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", file.stem):
        yield "name the file in lower-case ASCII, words joined by hyphens"
    if root.get("viewBox") != f"0 0 {GRID} {GRID}":
        yield f'set viewBox="0 0 {GRID} {GRID}"'
    for element in root.iter():
        tag = element.tag.rpartition("}")[2]
        if tag not in ALLOWED:
            yield f"<{tag}>: use filled <path>, <rect>, <circle> or <polygon> instead"
            continue
        for attribute in sorted(set(element.attrib) - ALLOWED[tag]):
            yield f"<{tag} {attribute}=...>: remove it; strokes must be converted to filled outlines first"


def glyph_of(root):
    builder = PathBuilder()
    for element in root.iter():
        builder.add_path_from_element(element)
    if not builder.paths:
        raise ValueError("nothing is drawn")
    glyph = TTGlyphPen(None)
    upright = TransformPen(Cu2QuPen(glyph, max_err=0.5), (SCALE, 0, 0, -SCALE, 0, EM))
    for path in builder.paths:
        parse_path(path, upright)
    return glyph.glyph()


def read_icons(folder):
    """Glyphs by name, and what is wrong with the files, all in one run."""
    glyphs, errors = {}, []
    for file in sorted(folder.glob("*.svg"), key=lambda file: file.stem):
        try:
            root = ElementTree.parse(file).getroot()
            found = list(problems_of(file, root))
            if not found:
                glyphs[file.stem] = glyph_of(root)
        except (ElementTree.ParseError, ValueError, TypeError, IndexError, AttributeError) as error:
            found = [f"cannot be read ({error}); export it again as plain SVG"]
        errors += [f"{file}: {problem}" for problem in found]
    return glyphs, errors


def build(glyphs):
    names = [".notdef", *glyphs]
    code_points = {FIRST_CODE_POINT + index: name for index, name in enumerate(glyphs)}
    font = FontBuilder(EM, isTTF=True)
    font.setupHead(unitsPerEm=EM, created=0, modified=0)
    font.font.recalcTimestamp = False
    font.setupGlyphOrder(names)
    font.setupCharacterMap(code_points)
    font.setupGlyf({".notdef": TTGlyphPen(None).glyph(), **glyphs})
    left = {name: getattr(font.font["glyf"][name], "xMin", 0) for name in names}
    font.setupHorizontalMetrics({name: (EM, left[name]) for name in names})
    font.setupHorizontalHeader(ascent=EM, descent=0)
    font.setupNameTable({"familyName": "Wegweiser Icons", "styleName": "Regular"})
    font.setupOS2(sTypoAscender=EM, sTypoDescender=0, sTypoLineGap=0, usWinAscent=EM, usWinDescent=0)
    font.setupPost()
    return font, code_points


def main(icons, output):
    glyphs, errors = read_icons(Path(icons))
    if not glyphs and not errors:
        errors = [f"{icons}: holds no SVG; name the folder assets/icons"]
    if errors:
        sys.exit("\n".join(errors))
    font, code_points = build(glyphs)
    Path(output).mkdir(parents=True, exist_ok=True)
    font.save(Path(output) / "icons.ttf")
    table = "".join(f"{name}\t{code_point:04X}\n" for code_point, name in code_points.items())
    (Path(output) / "icons.tsv").write_text(table, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
