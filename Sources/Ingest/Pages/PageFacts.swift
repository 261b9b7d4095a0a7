import LibXML
import TextModel

/// Chooses title, writer, dates and source among what a page gives, and says on what each rests.
struct PageFacts {
  let metadata: PageMetadata
  var outline: PageOutline
  var basis: [String: String] = [:]
  /// The node with the first text of the article: bylines stand near it.
  var firstNode = 0

  /// The headline.
  mutating func title(source: String?) -> String {
    var candidates: [(String, String)] = []
    func add(_ text: String?, _ from: String) {
      if let text = text.flatMap(PageMetadata.decoded), !text.isEmpty {
        candidates.append((text, from))
      }
    }
    add(metadata.article?["headline"]?.string, "json-ld")
    add(metadata.first("dc:title", "dcterms:title", "dcterm:title"), "meta")
    add(metadata.first("og:title"), "meta")
    add(metadata.first("headline"), "microdata")
    add(metadata.first("title", "twitter:title", "parsely-title", "sailthru:title"), "meta")
    let foldedPage = PageText.folded(metadata.pageTitle)
    let headings = headings(repeatedIn: foldedPage)
    let repeated = headings.filter(\.isRepeated).map(\.text)
    for text in repeated { add(text, "heading") }
    add(metadata.pageTitle, "title")
    for heading in headings { add(heading.text, "heading") }
    guard var chosen = candidates.first else { return "" }
    // A headline cut short for search engines or sharing gives way to the page's own heading.
    if chosen.0.hasSuffix("…") || chosen.0.hasSuffix("..."),
      let full = candidates.first(where: { $0.0.count > chosen.0.count && $0.1 != "title" })
    {
      chosen = full
    }
    let isWhole = chosen.1 == "title" || PageText.folded(chosen.0) == foldedPage
    chosen.0 = withoutSite(
      chosen.0, source: source, headings: isWhole ? repeated : [], isWhole: isWhole)
    basis["title"] = chosen.1
    return chosen.0
  }

  /// Headings of the first level: those that the page's title repeats, which are the article's, and
  /// one other, which may be the outlet's name.
  private func headings(repeatedIn page: String) -> [(text: String, isRepeated: Bool)] {
    var repeated: [(text: String, isRepeated: Bool)] = []
    var others: [(text: String, isRepeated: Bool)] = []
    for i in outline.titleNodes where !outline.signs[i].contains(.hidden) {
      let text = PageText.cleaned(outline.tree.text(of: i))
      guard text.count >= 8, text.count <= 300 else { continue }
      if page.holds(PageText.folded(text)) {
        repeated.append((text, true))
      } else {
        others.append((text, false))
      }
    }
    return repeated + others.prefix(1)
  }

  private func withoutSite(_ title: String, source: String?, headings: [String], isWhole: Bool)
    -> String
  {
    for heading in headings where heading.count >= 10 && title.hasPrefix(heading) { return heading }
    let separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " / ", " · "]
    guard
      let cut = separators.compactMap({ title.lastPlace(of: $0) }).max(by: {
        $0.lowerBound < $1.lowerBound
      })
    else { return title }
    let head = title[..<cut.lowerBound]
    let tail = title[cut.upperBound...]
    let isSite =
      source.map { PageText.folded($0).holds(PageText.folded(String(tail))) } ?? false
    let words = head.split(separator: " ").count
    if isSite || (isWhole && words >= 5 && tail.split(separator: " ").count <= 4) {
      return String(head)
    }
    return title
  }

  func isInComment(_ node: Int) -> Bool {
    var node = node
    while node > 0 {
      if outline.signs[node].contains(.comment) { return outline.kinds[node] != .body }
      node = Int(outline.tree.nodes[node].parent)
    }
    return false
  }

  /// Day of publication.
  mutating func published(address: String?) -> DateValue? {
    let linked = metadata.article?["datePublished"] ?? metadata.article?["dateCreated"]
    if let date = linked?.string.flatMap({ PageDate.day($0) }) {
      basis["published"] = "json-ld"
      return date
    }
    for name in [
      "article:published_time", "og:article:published_time", "article:published", "datepublished",
      "parsely-pub-date", "sailthru:date", "dc:date:issued", "dcterms:created", "dcterms:date",
      "dc:date", "date", "pubdate", "publish-date", "publication_date", "ptime", "pdate",
      "originalpublicationdate", "article_date_original", "cxenseparse:recs:publishtime",
      "article:publication_date", "publishdate", "publish_date", "displaydate", "citation_date",
      "og:pubdate", "og:published_time", "rnews:datepublished", "weibo:article:create_at",
      "bt:pubdate", "lastmodified-original", "dat", "prism:publicationdate", "cre-date",
    ] {
      if let date = metadata.meta[name]?.compactMap({ PageDate.day($0) }).first {
        basis["published"] = "meta"
        return date
      }
    }
    if let date = microdata("datePublished") ?? microdata("dateCreated") {
      basis["published"] = "microdata"
      return date
    }
    let fromAddress = address.flatMap(PageDate.day(inAddress:))
    if let date = timeElement() {
      basis["published"] = "time"
      return date
    }
    if let fromAddress {
      basis["published"] = "url"
      return fromAddress
    }
    for block in outline.blocks where block.length < 120 && !isInComment(Int(block.element)) {
      if let date = PageDate.day(outline.text(of: block)) {
        basis["published"] = "text"
        return date
      }
    }
    return nil
  }

  /// Day of the last change.
  mutating func modified() -> DateValue? {
    if let date = metadata.article?["dateModified"]?.string.flatMap({ PageDate.day($0) }) {
      basis["modified"] = "json-ld"
      return date
    }
    let text = metadata.first(
      "article:modified_time", "og:updated_time", "datemodified", "dcterms:modified",
      "last-modified", "lastmod", "utime")
    if let date = text.flatMap({ PageDate.day($0) }) {
      basis["modified"] = "meta"
      return date
    }
    if let date = microdata("dateModified") {
      basis["modified"] = "microdata"
      return date
    }
    return nil
  }

  private func microdata(_ property: String) -> DateValue? {
    let (tree, names) = (outline.tree, outline.names)
    for i in outline.itemNodes {
      guard tree.text(ofAttribute: names.itemprop, on: i)?.holds(property) == true, !isInComment(i)
      else { continue }
      let text =
        tree.text(ofAttribute: names.datetime, on: i)
        ?? tree.text(ofAttribute: names.content, on: i) ?? tree.text(of: i)
      if let date = PageDate.day(text) { return date }
    }
    return nil
  }

  private func timeElement() -> DateValue? {
    let (tree, names) = (outline.tree, outline.names)
    var first: DateValue?
    for i in outline.timeNodes where !isInComment(i) {
      let text = tree.text(ofAttribute: names.datetime, on: i) ?? tree.text(of: i)
      guard let date = PageDate.day(text) else { continue }
      if tree.text(ofAttribute: names.pubdate, on: i) != nil { return date }
      first = first ?? date
    }
    return first
  }

  /// Name of the outlet.
  mutating func source() -> String? {
    if let name = metadata.first("og:site_name") {
      basis["source"] = "meta"
      return PageMetadata.decoded(name)
    }
    if let name = metadata.publisher {
      basis["source"] = "json-ld"
      return name
    }
    if let name = metadata.first("application-name", "al:ios:app_name", "cre") {
      basis["source"] = "meta"
      return name
    }
    return nil
  }
}
