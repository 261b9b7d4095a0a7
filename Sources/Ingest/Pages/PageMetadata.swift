import LibXML
import TextModel

/// What a page says about its article outside the text: meta tags, JSON-LD, links.
struct PageMetadata {
  /// Contents of meta tags by folded name, in document order.
  private(set) var meta: [String: [String]] = [:]
  private var properties: Set<String> = []
  /// The article among the JSON-LD objects.
  private(set) var article: JSONValue?
  /// Other JSON-LD objects by their `@id`, which an author or publisher may refer to.
  private var linked: [String: JSONValue] = [:]
  /// Text of `<title>`.
  private(set) var pageTitle = ""
  private(set) var canonical: String?
  private(set) var language: String?

  private static let articleTypes = [
    "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle",
    "OpinionNewsArticle", "LiveBlogPosting", "Report", "SocialMediaPosting", "TechArticle",
    "ScholarlyArticle", "BackgroundNewsArticle", "AdvertiserContentArticle", "ReviewNewsArticle",
    "MedicalWebPage", "Review",
  ]

  /// Reads a page's metadata.
  init(_ tree: HTMLTree) {
    let names = PageNames(tree)
    let kinds = tree.names.map { Kind(rawValue: $0) }
    for i in tree.nodes.indices where tree.nodes[i].name != 0 {
      guard let kind = kinds[Int(tree.nodes[i].name)] else { continue }
      switch kind {
      case .meta: readMeta(tree, names, i)
      case .html:
        if language == nil { language = tree.value(of: "lang", on: i) }
      case .title:
        if pageTitle.isEmpty, tree.nodes[i].parent >= 0,
          tree.name(of: Int(tree.nodes[i].parent)) != "svg"
        {
          pageTitle = PageText.cleaned(tree.text(of: i))
        }
      case .link:
        if tree.text(ofAttribute: names.rel, on: i)?.lowercased() == "canonical" {
          canonical = canonical ?? tree.value(of: "href", on: i)
        }
      case .script:
        guard tree.value(of: "type", on: i)?.lowercased().contains("ld+json") == true,
          i + 1 < Int(tree.nodes[i].end), tree.isText(i + 1)
        else { continue }
        if let value = JSONValue(tree.bytes[tree.textRange(of: i + 1)]) { take(value, depth: 0) }
      }
    }
  }

  /// The elements that say something about an article.
  private enum Kind: String {
    case meta, html, title, link, script
  }

  private mutating func readMeta(_ tree: HTMLTree, _ names: PageNames, _ node: Int) {
    guard
      let content = tree.text(ofAttribute: names.content, on: node)
        ?? tree.text(ofAttribute: names.value, on: node)
    else { return }
    let text = PageText.cleaned(content)
    if text.isEmpty { return }
    for attribute in [names.property, names.name, names.itemprop, names.httpEquiv] {
      guard let attribute, let range = tree.valueRange(ofName: attribute, on: node) else {
        continue
      }
      for name in tree.bytes[range].split(separator: 0x20) {
        // "article.published" and "article:published" are the same name.
        let key = String(
          decoding: name.map { $0 == 0x2E ? 0x3A : $0 &- 0x41 < 26 ? $0 | 0x20 : $0 },
          as: UTF8.self)
        // RDFa's `property` is the more careful statement where a page gives both.
        if attribute == names.property, !properties.contains(key) {
          properties.insert(key)
          meta[key] = [text]
        } else if attribute == names.property || !properties.contains(key),
          (meta[key]?.count ?? 0) < 50
        {
          meta[key, default: []].append(text)
        }
      }
    }
  }

  private mutating func take(_ value: JSONValue, depth: Int) {
    guard depth < 4 else { return }
    for element in value.elements {
      if let id = element["@id"]?.string { linked[id] = linked[id] ?? element }
      if let graph = element["@graph"] { take(graph, depth: depth + 1) }
      if let main = element["mainEntity"] { take(main, depth: depth + 1) }
      let types = element["@type"]?.elements.compactMap(\.string) ?? []
      if types.contains(where: { Self.articleTypes.contains($0) }),
        article == nil || (article?["headline"] == nil && element["headline"] != nil)
      {
        article = element
      }
    }
  }

  /// The first content of the first of these meta names.
  func first(_ names: String...) -> String? {
    for name in names {
      if let text = meta[name]?.first { return text }
    }
    return nil
  }

  /// The article's text as JSON-LD gives it, markup taken out.
  var articleBody: String? {
    guard let text = article?["articleBody"]?.string, text.utf8.count > 200 else { return nil }
    if text.contains("</"), let tree = try? HTMLParser.parse(Array(text.utf8)) {
      return tree.text(of: 0)
    }
    return text
  }

  /// Writers' names in JSON-LD.
  var linkedWriters: [String] { names(article?["author"] ?? article?["creator"]) }

  /// Publisher's name in JSON-LD.
  var publisher: String? { names(article?["publisher"]).first }

  private func names(_ value: JSONValue?) -> [String] {
    var result: [String] = []
    for element in value?.elements ?? [] {
      var name = element.string
      if name == nil {
        let whole =
          element["name"] == nil ? element["@id"]?.string.flatMap { linked[$0] } : element
        name = whole?["name"]?.elements.first?.string
      }
      if let name = name.flatMap(Self.decoded).flatMap(PageText.writer), !result.contains(name) {
        result.append(name)
      }
    }
    return result
  }

  /// JSON-LD strings often carry HTML entities; they are decoded once.
  static func decoded(_ text: String) -> String? {
    guard text.contains("&"), let tree = try? HTMLParser.parse(Array(text.utf8)) else {
      return PageText.cleaned(text)
    }
    return PageText.cleaned(tree.text(of: 0))
  }
}
