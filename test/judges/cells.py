"""Prints what openpyxl reads in workbooks, a line of JSON for each: sheets, their cells (formulas, or values), names."""
import datetime
import json
import sys

import openpyxl
from openpyxl.utils.datetime import to_excel


def plain(value):
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
        return to_excel(value)
    return getattr(value, "text", value)


def read(path, values):
    book = openpyxl.load_workbook(path, data_only=values)
    sheets = {
        sheet.title: {
            # Those that are there: some files say that they use every cell of a sheet.
            cell.coordinate: plain(cell.value) for cell in sheet._cells.values() if cell.value is not None
        }
        for sheet in book.worksheets
    }
    return {"sheets": sheets, "names": sorted(book.defined_names)}


def read_or_refused(path, values):
    try:
        return read(path, values)
    except Exception as error:
        return {"sheets": {}, "names": [], "refused": f"{type(error).__name__}: {error}"}


for path in sys.argv[2:]:
    print(json.dumps(read_or_refused(path, sys.argv[1] == "values")))
