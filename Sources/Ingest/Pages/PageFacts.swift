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
    let repeated = headings().filter {
      PageText.folded(metadata.pageTitle).contains(PageText.folded($0.0))
    }
    for (text, from) in repeated { add(text, from) }
    add(metadata.pageTitle, "title")
    for (text, from) in headings() { add(text, from) }
    guard var chosen = candidates.first else { return "" }
    let foldedPage = PageText.folded(metadata.pageTitle)
    // A headline cut short for search engines or sharing gives way to the page's own heading.
    if chosen.0.hasSuffix("…") || chosen.0.hasSuffix("..."),
      let full = candidates.first(where: { $0.0.count > chosen.0.count && $0.1 != "title" })
    {
      chosen = full
    }
    let isWhole = chosen.1 == "title" || PageText.folded(chosen.0) == foldedPage
    chosen.0 = withoutSite(
      chosen.0, source: source, headings: isWhole ? repeated.map(\.0) : [], isWhole: isWhole)
    basis["title"] = chosen.1
    return chosen.0
  }

  private func headings() -> [(String, String)] {
    let tree = outline.tree
    var result: [(String, String)] = []
    for i in tree.nodes.indices
    where outline.kinds[i] == .title && tree.nodes[i].name != 0
      && !outline.signs[i].contains(.hidden)
    {
      let text = PageText.cleaned(tree.text(of: i))
      if text.count >= 8, text.count <= 300 { result.append((text, "heading")) }
    }
    let page = PageText.folded(metadata.pageTitle)
    // The heading that the page's title repeats is the article's; others may be the outlet's name.
    return result.filter { page.contains(PageText.folded($0.0)) }
      + result.filter { !page.contains(PageText.folded($0.0)) }.prefix(1)
  }

  private func withoutSite(_ title: String, source: String?, headings: [String], isWhole: Bool)
    -> String
  {
    for heading in headings where heading.count >= 10 && title.hasPrefix(heading) { return heading }
    let separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " / ", " · "]
    guard
      let cut = separators.compactMap({ title.ranges(of: $0).last }).max(by: {
        $0.lowerBound < $1.lowerBound
      })
    else { return title }
    let head = title[..<cut.lowerBound]
    let tail = title[cut.upperBound...]
    let isSite =
      source.map { PageText.folded($0).contains(PageText.folded(String(tail))) } ?? false
    let words = head.split(separator: " ").count
    if isSite || (isWhole && words >= 5 && tail.split(separator: " ").count <= 4) {
      return String(head)
    }
    return title
  }

  /// The writers as one line, or nil.
  mutating func byline(source: String?) -> String? {
    if !metadata.linkedWriters.isEmpty {
      basis["byline"] = "json-ld"
      return metadata.linkedWriters.joined(separator: ", ")
    }
    for name in [
      "dc:creator", "dcterms:creator", "dcterm:creator", "author", "parsely-author",
      "sailthru:author", "byl", "article:author", "og:article:author", "citation_author",
    ] {
      let writers = (metadata.meta[name] ?? []).compactMap(PageText.writer)
        .filter {
          source == nil || name.hasSuffix("article:author")
            || $0.lowercased() != source?.lowercased()
        }
      if writers.isEmpty { continue }
      basis["byline"] = "meta"
      var unique: [String] = []
      for writer in writers where !unique.contains(writer) { unique.append(writer) }
      let line = unique.joined(separator: ", ")
      // A writer whom the page does not show gives way to the one it does.
      if !isShown(line), let shown = visibleByline(within: 60) { return shown }
      basis["byline"] = "meta"
      return line
    }
    return visibleByline()
  }

  private func isShown(_ writer: String) -> Bool {
    let folded = PageText.folded(writer)
    return outline.blocks.contains {
      $0.length < 250 && PageText.folded(outline.text(of: $0)).contains(folded)
    }
  }

  /// The writer that the page shows nearest to the beginning of the text.
  ///
  /// - Parameter reach: greatest distance from it, in nodes.
  private mutating func visibleByline(within reach: Int = .max) -> String? {
    var best: (writer: String, distance: Int)?
    func offer(_ writer: String?, at node: Int, handicap: Int = 0) {
      guard let writer else { return }
      // What stands behind the text's beginning is less likely its writer's name.
      let distance = (node <= firstNode ? firstNode - node : (node - firstNode) * 4) + handicap
      if distance < best?.distance ?? reach { best = (writer, distance) }
    }
    for i in outline.tree.nodes.indices where outline.tree.nodes[i].name != 0 {
      let isAuthorLink = outline.tree.value(of: "rel", on: i) == "author"
      guard outline.signs[i].contains(.byline) || isAuthorLink, isReadable(i) else { continue }
      let node = innermostName(in: i)
      let text = PageText.cleaned(outline.tree.text(of: node))
      guard text.count >= 4, text.count < 100, text.split(separator: " ").count <= 9,
        PageDate.day(text) == nil, let writer = PageText.writer(text)
      else { continue }
      offer(writer, at: node, handicap: writer.contains(" ") ? 0 : 500)
    }
    for block in outline.blocks where block.length < 100 {
      let text = outline.text(of: block)
      if PageText.isByline(text), PageDate.day(text) == nil, isReadable(Int(block.element)) {
        offer(PageText.writer(text), at: block.nodes.lowerBound)
      }
    }
    if best != nil { basis["byline"] = "text" }
    return best?.writer
  }

  private func isReadable(_ node: Int) -> Bool {
    switch outline.kinds[node] {
    case .body, .article, .meta, .skipped, .head: return false
    default: return !outline.signs[node].contains(.hidden) && !isInComment(node)
    }
  }

  /// The innermost element that names the writer leaves the date and the share bar out.
  private func innermostName(in node: Int) -> Int {
    let tree = outline.tree
    for j in node + 1..<max(node + 1, Int(tree.nodes[node].end)) where tree.nodes[j].name != 0 {
      guard
        tree.value(of: "itemprop", on: j) == "name" || tree.value(of: "rel", on: j) == "author"
          || outline.signs[j].contains(.byline)
      else { continue }
      let inner = PageText.cleaned(tree.text(of: j))
      if inner.count >= 4, inner.count < 100, PageText.writer(inner) != nil { return j }
    }
    return node
  }

  private func isInComment(_ node: Int) -> Bool {
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
    let tree = outline.tree
    for i in tree.nodes.indices where tree.nodes[i].name != 0 {
      guard tree.value(of: "itemprop", on: i)?.contains(property) == true, !isInComment(i) else {
        continue
      }
      let text =
        tree.value(of: "datetime", on: i) ?? tree.value(of: "content", on: i) ?? tree.text(of: i)
      if let date = PageDate.day(text) { return date }
    }
    return nil
  }

  private func timeElement() -> DateValue? {
    let tree = outline.tree
    var first: DateValue?
    for i in tree.nodes.indices where outline.kinds[i] == .time && tree.nodes[i].name != 0 {
      if isInComment(i) { continue }
      let text = tree.value(of: "datetime", on: i) ?? tree.text(of: i)
      guard let date = PageDate.day(text) else { continue }
      if tree.value(of: "pubdate", on: i) != nil { return date }
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
