import Foundation

extension ArticleReader {
  /// The files that an input stands for: itself, those of a folder, or those that a pattern such as
  /// `pages/*.html` fits, where the shell left it to this program.
  ///
  /// - Throws: nothing; the failure has code `missing`, `empty`, `unreadable` or `refused`.
  public static func files(of input: String) -> Result<[String], IngestError> {
    if input == "-" || PageFetcher.isAddress(input) { return .success([input]) }
    var isFolder: ObjCBool = false
    // SAFETY: the answer is written into the variable during the call.
    guard unsafe FileManager.default.fileExists(atPath: input, isDirectory: &isFolder) else {
      if input.contains(where: { "*?[".contains($0) }) { return fitting(input) }
      if PageFetcher.isForeignAddress(input) {
        return .failure(
          IngestError(
            .refused, path: input,
            "only http:// and https:// addresses are fetched; for a file give its path"))
      }
      return .failure(
        IngestError(.missing, path: input, "there is no such file or folder"))
    }
    guard isFolder.boolValue else { return .success([input]) }
    guard let names = FileManager.default.enumerator(atPath: input) else {
      return .failure(IngestError(.unreadable, path: input, "the folder cannot be listed"))
    }
    let files =
      names.compactMap { $0 as? String }.filter(isReadable).sorted()
      .map { (input as NSString).appendingPathComponent($0) }
    if files.isEmpty {
      return .failure(
        IngestError(
          .empty, path: input, "no file in this folder ends in " + endings.joined(separator: ", ")))
    }
    return .success(files)
  }

  /// The files and folders that a pattern fits, after glob(3), sorted by path.
  private static func fitting(_ pattern: String) -> Result<[String], IngestError> {
    var found = unsafe glob_t()
    // SAFETY: the library fills the structure and frees it; its paths are copied before that.
    defer { unsafe globfree(&found) }
    guard unsafe glob(pattern, 0, nil, &found) == 0 else {
      return .failure(
        IngestError(
          .missing, path: pattern, "there is no such file, and none that fits the pattern"))
    }
    let paths = unsafe (0..<Int(found.gl_pathc)).compactMap { index in
      unsafe found.gl_pathv[index].map { unsafe String(cString: $0) }
    }
    var files: [String] = []
    var fault: IngestError?
    for path in paths.sorted() {
      switch self.files(of: path) {
      case .success(let more): files += more
      case .failure(let error): fault = fault ?? error
      }
    }
    // Among several, a folder without articles is no fault.
    if files.isEmpty, let fault { return .failure(fault) }
    return .success(files)
  }
}
