import ArgumentParser
import Ingest
import TextModel

/// What to read: shared by the commands that read articles.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Articles to read: files, folders, http(s) addresses; '-' is standard input.",
      discussion: """
        The kind is told by the content: HTML, RSS, Atom, RDF, NITF, NewsML-G2, WARC, ZIP, MHTML, mail, \
        mbox, PDF (through pdftotext), JSON Lines, CSV, or plain text with a title line and an optional \
        ISO date line; gzip is inflated. See docs/inputs.md.
        """,
      valueName: "file"))
  var inputs: [String]

  @Option(help: "Title of the articles, instead of what they say.")
  var title: String?

  @Option(help: ArgumentHelp("Day of publication, YYYY-MM-DD.", valueName: "date"))
  var published: String?

  @Option(help: "Name of the outlet.")
  var source: String?

  @Option(help: "Address of the article.")
  var url: String?

  @Option(
    help: ArgumentHelp(
      "Fields of JSON Lines and CSV, as in 'text=body,published=date'.", valueName: "pairs"))
  var map: String?

  @Flag(help: "Read articles in other languages than English, too.")
  var anyLanguage = false

  @Flag(help: "Fetch addresses of this machine and of private networks, too.")
  var allowPrivate = false

  @Flag(help: "Fetch addresses that a site's robots.txt asks programs not to read, too.")
  var ignoreRobots = false

  private static let fieldNames = [
    "id", "title", "text", "published", "source", "url", "language", "byline",
  ]

  private var fields: [String: String]? {
    var result: [String: String] = [:]
    for pair in (map ?? "").split(separator: ",") {
      let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2, Self.fieldNames.contains(sides[0]) else { return nil }
      result[sides[0]] = sides[1]
    }
    return result
  }

  func validate() throws {
    if let published, DateValue(published) == nil {
      throw ValidationError("--published: '\(published)' is no ISO date (YYYY-MM-DD)")
    }
    if fields == nil {
      throw ValidationError(
        "--map wants pairs such as 'text=body,published=date'; the names are "
          + Self.fieldNames.joined(separator: ", "))
    }
  }

  private var network: FetchSettings {
    var settings = FetchSettings()
    settings.allowsPrivate = allowPrivate
    settings.ignoresRobots = ignoreRobots
    return settings
  }

  var reader: ArticleReader {
    ArticleReader(
      metadata: ArticleMetadata(
        title: title, source: source, url: url, published: published.flatMap { DateValue($0) }),
      fields: fields ?? [:], language: anyLanguage ? nil : "en",
      network: network)
  }
}
