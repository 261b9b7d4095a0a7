public import TextModel

/// What is known of a document besides its text.
public struct DocumentHeader: Sendable, Equatable {
  /// Id of the document.
  public var id: String
  /// Headline; empty when none is known.
  public var title: String
  /// Name of the outlet or agency, if known.
  public var source: String?
  /// Address, if known.
  public var url: String?
  /// Day of publication, if known.
  public var published: DateValue?

  /// Makes a header.
  public init(
    id: String, title: String = "", source: String? = nil, url: String? = nil,
    published: DateValue? = nil
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.url = url
    self.published = published
  }

  /// One line for people: headline, outlet and day, or the id where there is no headline.
  public var text: String {
    let name = title.isEmpty ? id : "“\(PlainText.line(title))”"
    let rest = [source, published?.description].compactMap { $0 }.filter { !$0.isEmpty }
    return ([name] + rest).joined(separator: ", ")
  }
}

/// Text for a line of a terminal.
enum PlainText {
  /// The text with each run of white space as one blank and without control characters, which a
  /// terminal might obey.
  static func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isBlank = true
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if !isBlank { result.append(" ") }
        isBlank = true
      } else if scalar.properties.generalCategory != .control {
        result.append(scalar)
        isBlank = false
      }
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  /// "1 edge", "3 edges".
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }
}
