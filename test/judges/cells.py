"""Prints what openpyxl reads in workbooks, a line of JSON for each: sheets, their cells (formulas, or values), names."""
import datetime
import json
import sys

import openpyxl
from openpyxl.utils.datetime import to_excel


def plain(value):
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return to_excel(value)
    return getattr(value, "text", value)


def read(path, values):
    book = openpyxl.load_workbook(path, data_only=values)
    sheets = {
        sheet.title: {
            cell.coordinate: plain(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None
        }
        for sheet in book.worksheets
    }
    return {"sheets": sheets, "names": sorted(book.defined_names)}


for path in sys.argv[2:]:
    print(json.dumps(read(path, sys.argv[1] == "values")))
