/** A refusal as Excel's host answers it; the client raises it as OfficeExtension.Error with the same code. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

// The sentences are those of the page "Error handling with the application-specific JavaScript APIs" (Microsoft Learn).

export function invalidArgument(detail?: string): ApiError {
  const sentence = "The argument is invalid or missing or has an incorrect format.";
  return new ApiError("InvalidArgument", detail ? `${sentence} (${detail})` : sentence);
}

export function wrongShape(): ApiError {
  return new ApiError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

export function itemNotFound(): ApiError {
  return new ApiError("ItemNotFound", "The requested resource doesn't exist.");
}

export function itemAlreadyExists(): ApiError {
  return new ApiError("ItemAlreadyExists", "The resource being created already exists.");
}

export function accessDenied(): ApiError {
  return new ApiError("AccessDenied", "You cannot perform the requested operation.");
}

export function invalidOperation(detail?: string): ApiError {
  const sentence = "The operation attempted is invalid on the object.";
  return new ApiError("InvalidOperation", detail ? `${sentence} (${detail})` : sentence);
}

export function invalidReference(): ApiError {
  return new ApiError("InvalidReference", "This reference is not valid for the current operation.");
}

export function invalidSelection(): ApiError {
  return new ApiError("InvalidSelection", "The current selection is invalid for this operation.");
}

export function unforeseen(): ApiError {
  return new ApiError("GeneralException", "There was an internal error while processing the request.");
}

export function cellBeingEdited(): ApiError {
  return new ApiError(
    "InvalidOperationInCellEditMode",
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  );
}

/** Named in full, "Range.autoFill", so that the reader of a failing test sees what the workbook lacks. */
export function notSupported(member: string): ApiError {
  return new ApiError("ApiNotFound", `the embedded workbook does not support ${member}`);
}

export function aboveRequirementSet(member: string, since: string, level: string): ApiError {
  return new ApiError(
    "ApiNotFound",
    `${member} is part of ExcelApi ${since}; the embedded workbook is set to ExcelApi ${level}`,
  );
}
