public import Foundation

/// Where the schema that is built into the product lies.
public enum BuiltInSchema {
  /// The folder that holds `nodes`, `edges`, `lexicons` and `rules`.
  public static var folder: URL { Bundle.module.resourceURL ?? Bundle.module.bundleURL }
}
