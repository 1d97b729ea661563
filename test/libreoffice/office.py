"""Drives one headless LibreOffice: a JSON request a line on stdin, a JSON answer a line on stdout.

A request is {"do": name, ...arguments}; an answer is {"ok": result} or {"failed": reason}. LibreOffice
ends, and its profile is deleted, when stdin closes; where a file is named in which running ones are noted, it is
taken from there or noted there, and runs on until {"do": "end"}.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.sheet.ValidationType import ANY

# Long enough for a busy machine.
START_SECONDS = 300
# com.sun.star.sheet.CellFlags, com.sun.star.sheet.FormulaResult.ERROR and com.sun.star.util.NumberFormat.LOGICAL
FORMULAS = 16
ANY_CONTENT = 1 + 2 + 4 + FORMULAS
ERRORS = 4
LOGICAL = 1024


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def url(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))


class Office:
    def __init__(self, program, note=None):
        self.note = note
        self.runs_on = note is not None
        if not self.is_noted():
            self.start(program)
        self.services = self.context.ServiceManager
        self.desktop = self.create("com.sun.star.frame.Desktop")
        self.dispatcher = self.create("com.sun.star.frame.DispatchHelper")

    def is_noted(self):
        """Takes the noted LibreOffice, if there is one and it still answers."""
        if self.note is None or not os.path.exists(self.note):
            return False
        with open(self.note) as file:
            self.pipe, self.profile, self.pid = json.load(file)
        self.context = self.resolve()
        return self.context is not None

    def start(self, program):
        self.profile = tempfile.mkdtemp(prefix="office-profile-")
        self.pipe = "office-" + uuid.uuid4().hex
        process = subprocess.Popen(
            [
                program,
                "--headless",
                "--norestore",
                "--nologo",
                "--nodefault",
                "-env:UserInstallation=" + url(self.profile),
                "--accept=pipe,name=%s;urp;" % self.pipe,
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.pid = process.pid
        self.context = self.connect(process)
        if self.note is not None:
            with open(self.note, "w") as file:
                json.dump([self.pipe, self.profile, self.pid], file)

    def resolve(self):
        """What LibreOffice offers through its pipe; None where it does not answer."""
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % self.pipe)
        except Exception:
            return None

    def connect(self, process):
        until = time.monotonic() + START_SECONDS
        while True:
            context = self.resolve()
            if context is not None:
                return context
            if time.monotonic() > until or process.poll() not in (None, 0, 81):
                raise RuntimeError("LibreOffice did not start within %d seconds" % START_SECONDS)
            time.sleep(0.1)

    def create(self, service):
        return self.services.createInstanceWithContext(service, self.context)

    def open(self, path):
        document = self.desktop.loadComponentFromURL(url(path), "_blank", 0, ())
        if document is None or not document.supportsService("com.sun.star.sheet.SpreadsheetDocument"):
            raise ValueError("LibreOffice cannot read %s as a workbook" % path)
        return document

    def end(self):
        try:
            self.desktop.terminate()
        except Exception:
            pass  # the bridge breaks as the office goes, which is what is wanted
        until = time.monotonic() + 10
        while self.resolve() is not None and time.monotonic() < until:
            time.sleep(0.1)
        try:
            os.killpg(self.pid, 9)
        except OSError:
            pass  # it has ended by itself
        shutil.rmtree(self.profile, ignore_errors=True)


class Workbook:
    """One open document. LibreOffice answers some thousand calls a second: cells are read in blocks, formats once."""

    def __init__(self, document):
        self.document = document
        self.sheets = document.Sheets
        self.logical = {}

    def is_logical(self, number_format):
        """Whether a format shows true and false, which LibreOffice keeps as numbers."""
        if number_format not in self.logical:
            self.logical[number_format] = bool(self.document.NumberFormats.getByKey(number_format).Type & LOGICAL)
        return self.logical[number_format]

    def shown(self, area):
        """An area's cells by row and column, from 0, as {value} or {error}, with its formula where it has one."""
        values, formulas = area.getDataArray(), area.getFormulaArray()
        logical = self.logical_places(area, values)
        errors = places(area, area.queryFormulaCells(ERRORS).RangeAddresses)
        found = {}
        for place in places(area, area.queryContentCells(ANY_CONTENT).RangeAddresses):
            row, column = place
            value = values[row][column]
            found[place] = {"value": bool(value) if place in logical else value}
        for place in places(area, area.queryContentCells(FORMULAS).RangeAddresses):
            row, column = place
            if place in errors:
                found[place] = {"error": area.getCellByPosition(column, row).String}
            found[place]["formula"] = formulas[row][column]
        return found

    def logical_places(self, area, values):
        """The cells that show true or false, which are among those that hold 1 or 0: asked a column's run at a time."""
        found = set()
        for column in range(len(values[0])):
            rows = [row for row, line in enumerate(values) if line[column] in (0, 1)]
            for first, last in runs(rows):
                kind = area.getCellRangeByPosition(column, first, column, last).NumberFormat
                for row in range(first, last + 1):
                    own = area.getCellByPosition(column, row).NumberFormat if kind is None else kind
                    if self.is_logical(own):
                        found.add((row, column))
        return found

    def cells(self, sheet):
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        last = cursor.RangeAddress
        return self.shown(sheet.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow))

    def names(self, cells):
        """Each name's values, out of all sheets' cells."""
        found = {}
        for name in self.document.NamedRanges.ElementNames:
            area = self.document.NamedRanges.getByName(name).getReferredCells()
            if area is not None:
                place = area.RangeAddress
                found[name] = [
                    [plain(cells[place.Sheet].get((row, column))) for column in range(place.StartColumn, place.EndColumn + 1)]
                    for row in range(place.StartRow, place.EndRow + 1)
                ]
        return found

    def dump(self, with_names):
        self.document.calculateAll()
        sheets = [self.sheets.getByIndex(index) for index in range(self.sheets.Count)]
        cells = [self.cells(sheet) for sheet in sheets]
        return {
            "sheets": {sheet.Name: addressed(found) for sheet, found in zip(sheets, cells)},
            "names": self.names(cells) if with_names else {},
        }

    def facts(self):
        sheets = [self.sheets.getByIndex(index) for index in range(self.sheets.Count)]
        return {sheet.Name: about(sheet) for sheet in sheets}

    def save(self, path, filter_name="Calc MS Excel 2007 XML", **more):
        self.document.storeToURL(url(path), properties(FilterName=filter_name, Overwrite=True, **more))

    def type(self, office, entry):
        """Types as a person does. The dispatcher keeps locked cells; validation is asked of the sheet afterwards,
        because the dispatcher, unlike the keyboard, does not ask it."""
        sheet = self.sheets.getByName(entry["sheet"])
        cell = sheet.getCellRangeByName(entry["cell"]).getCellByPosition(0, 0)
        answer = {"sheet": entry["sheet"], "cell": entry["cell"]}
        before = cell.getFormula()
        self.enter(office, sheet, entry)
        if sheet.isProtected() and cell.CellProtection.IsLocked:
            kept = cell.getFormula() == before
            return dict(answer, accepted=not kept, because="locked")
        self.document.calculateAll()
        rule = cell.Validation
        if rule.Type == ANY or not rule.ShowErrorMessage or not invalid(sheet, cell):
            return dict(answer, accepted=True)
        style = rule.ErrorAlertStyle.value.lower()
        refused = style == "stop"
        if refused:
            cell.setFormula(before)
        return dict(
            answer,
            accepted=not refused,
            because="validation",
            style=style,
            title=rule.ErrorTitle,
            message=rule.ErrorMessage,
        )

    def enter(self, office, sheet, entry):
        controller = self.document.CurrentController
        controller.setActiveSheet(sheet)
        frame = controller.Frame
        go = properties(ToPoint=entry["cell"])
        office.dispatcher.executeDispatch(frame, ".uno:GoToCell", "", 0, go)
        text = properties(StringName=entry["text"])
        office.dispatcher.executeDispatch(frame, ".uno:EnterString", "", 0, text)

    def paste(self, entry):
        """Sets a value as a paste does: past protection and validation."""
        cell = self.sheets.getByName(entry["sheet"]).getCellRangeByName(entry["cell"]).getCellByPosition(0, 0)
        value = entry["value"]
        if value is None or isinstance(value, str):
            cell.setString(value or "")
        else:
            cell.setValue(float(value))

    def paste_block(self, block):
        """Sets rows of values from a cell on, as a paste of many cells does."""
        sheet = self.sheets.getByName(block["sheet"])
        place = sheet.getCellRangeByName(block["cell"]).RangeAddress
        values = tuple(tuple("" if value is None else value for value in row) for row in block["values"])
        last_column = place.StartColumn + len(values[0]) - 1
        last_row = place.StartRow + len(values) - 1
        sheet.getCellRangeByPosition(place.StartColumn, place.StartRow, last_column, last_row).setDataArray(values)

    def copy_cells(self, copy):
        """Copies cells over others as a person does, with their looks and their rules."""
        sheet = self.sheets.getByName(copy["sheet"])
        over = sheet.getCellRangeByName(copy["to"]).getCellByPosition(0, 0)
        sheet.copyRange(over.CellAddress, sheet.getCellRangeByName(copy["from"]).RangeAddress)


def addressed(cells):
    return {column_name(column) + str(row + 1): cell for (row, column), cell in sorted(cells.items())}


def runs(numbers):
    """The first and last of each run of numbers that follow one another."""
    found = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return found


def plain(cell):
    if cell is None:
        return None
    return {"error": cell["error"]} if "error" in cell else cell["value"]


def places(area, addresses):
    """Row and column, from 0 within an area, of each cell of the addresses."""
    top, left = area.RangeAddress.StartRow, area.RangeAddress.StartColumn
    return {
        (row - top, column - left)
        for one in addresses
        for row in range(one.StartRow, one.EndRow + 1)
        for column in range(one.StartColumn, one.EndColumn + 1)
    }


def invalid(sheet, cell):
    """Whether LibreOffice circles the cell when asked for invalid entries. Reaches hidden sheets too."""
    sheet.clearArrows()
    kept = {shape_place(shape) for shape in shapes(sheet)}
    sheet.showInvalid()
    middle = (cell.Position.X + cell.Size.Width / 2, cell.Position.Y + cell.Size.Height / 2)
    circled = any(
        abs(x + width / 2 - middle[0]) <= cell.Size.Width / 4 and abs(y + height / 2 - middle[1]) <= cell.Size.Height / 4
        for x, y, width, height in {shape_place(shape) for shape in shapes(sheet)} - kept
    )
    sheet.clearArrows()
    return circled


def shapes(sheet):
    return [sheet.DrawPage.getByIndex(index) for index in range(sheet.DrawPage.Count)]


def shape_place(shape):
    return (shape.Position.X, shape.Position.Y, shape.Size.Width, shape.Size.Height)


def links(sheet):
    """Where the sheet's cells link to, by their addresses."""
    found = {}
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress
    for row in range(last.EndRow + 1):
        for column in range(last.EndColumn + 1):
            fields = sheet.getCellByPosition(column, row).TextFields
            for field in [fields.getByIndex(index) for index in range(fields.Count)]:
                found[column_name(column) + str(row + 1)] = field.URL
    return found


def about(sheet):
    return {
        "protected": sheet.isProtected(),
        "visible": sheet.IsVisible,
        "charts": sheet.Charts.Count,
        "conditionalFormats": sheet.ConditionalFormats.Length,
        "validations": validations(sheet),
    }


def validations(sheet):
    """How many areas of one format carry a validation that refuses or warns."""
    areas = sheet.UniqueCellFormatRanges
    count = 0
    for index in range(areas.Count):
        rule = areas.getByIndex(index).getByIndex(0).getCellByPosition(0, 0).Validation
        count += rule.Type != ANY
    return count


def column_name(column):
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def answer(office, request):
    if request["do"] == "end":
        office.runs_on = False
        return None
    book = Workbook(office.open(request["path"]))
    try:
        if request["do"] == "recalculate":
            return book.dump(request["names"])
        if request["do"] == "about":
            return book.facts()
        if request["do"] == "links":
            return {name: links(book.sheets.getByName(name)) for name in book.sheets.ElementNames}
        if request["do"] == "enter":
            for copy in request["copied"]:
                book.sheets.copyByName(copy["sheet"], copy["as"], copy["at"])
            results = [book.type(office, entry) for entry in request["typed"]]
            for entry in request["pasted"]:
                book.paste(entry)
            for block in request["blocks"]:
                book.paste_block(block)
            for copy in request["copiedCells"]:
                book.copy_cells(copy)
            for name in request["deleted"]:
                book.sheets.removeByName(name)
            found = book.dump(request["names"])
            if request.get("saveTo"):
                book.save(request["saveTo"])
            return dict(found, typed=results)
        if request["do"] == "save":
            book.document.calculateAll()
            return book.save(request["saveTo"])
        if request["do"] == "pdf":
            book.document.calculateAll()
            for name in book.sheets.ElementNames:
                if request.get("sheet") not in (None, name):
                    book.sheets.getByName(name).setPrintAreas(())
                    book.sheets.getByName(name).IsVisible = False
            return book.save(request["saveTo"], "calc_pdf_Export")
        raise ValueError("unknown request: %s" % request["do"])
    finally:
        book.document.close(True)


def main():
    office = Office(*sys.argv[1:])
    try:
        print(json.dumps({"ok": "ready"}), flush=True)
        for line in sys.stdin:
            try:
                reply = {"ok": answer(office, json.loads(line))}
            except Exception as cause:
                reply = {"failed": "%s: %s" % (type(cause).__name__, cause)}
            print(json.dumps(reply), flush=True)
    finally:
        if not office.runs_on:
            office.end()


if __name__ == "__main__":
    main()
