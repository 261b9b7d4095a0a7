import LibXML
import TextModel

extension PageFacts {
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
      if !isShown(line), let shown = visibleByline(within: 60) {
        return shown
      }
      basis["byline"] = "meta"
      return line
    }
    return writerInMicrodata() ?? visibleByline()
  }

  /// The writer that microdata name, nearest to the beginning of the text.
  private mutating func writerInMicrodata() -> String? {
    var best: (writer: String, distance: Int)?
    for i in outline.itemNodes {
      guard let property = outline.tree.text(ofAttribute: outline.names.itemprop, on: i),
        property.split(separator: " ").contains("author"), isReadable(i), !isInTeaser(i)
      else { continue }
      let text = PageText.cleaned(outline.tree.text(of: innermostName(in: i)))
      guard text.count < 100, PageDate.day(text) == nil, let writer = PageText.writer(text) else {
        continue
      }
      let distance = abs(firstNode - i)
      if distance < best?.distance ?? .max { best = (writer, distance) }
    }
    if best != nil { basis["byline"] = "microdata" }
    return best?.writer
  }

  /// Whether an element belongs to another story that the page links to: around it, but not around
  /// the text, there is a heading in or with a link, or a link with a heading.
  private func isInTeaser(_ node: Int) -> Bool {
    let tree = outline.tree
    var around = Int(tree.nodes[node].parent)
    for _ in 0..<4 where around > 0 {
      let end = Int(tree.nodes[around].end)
      // A teaser is small; looking further would cost the square of a hostile page's length.
      if (around..<end).contains(firstNode) || end - around > 400 { return false }
      for i in around..<end where tree.nodes[i].name != 0 {
        if outline.kinds[i] == .title { return false }
        guard outline.kinds[i] == .heading else { continue }
        let isLinked =
          outline.kinds[Int(tree.nodes[i].parent)] == .anchor
          || (i..<Int(tree.nodes[i].end)).contains {
            outline.kinds[$0] == .anchor && tree.nodes[$0].name != 0
          }
        if isLinked { return true }
      }
      around = Int(tree.nodes[around].parent)
    }
    return false
  }

  private func isShown(_ writer: String) -> Bool {
    let folded = PageText.folded(writer)
    // A part of the name is looked for first: in most blocks it is not.
    let part = Array(
      writer.lowercased().utf8.split { $0 &- 0x61 >= 26 }.max { $0.count < $1.count }
        ?? "".utf8[...])
    return outline.blocks.contains {
      $0.length < 250 && outline.bytes(of: $0).hasPart(part)
        && PageText.folded(outline.text(of: $0)).holds(folded)
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
    for i in outline.bylineNodes where isReadable(i) && !isInTeaser(i) {
      let node = innermostName(in: i)
      let text = PageText.cleaned(outline.tree.text(of: node))
      guard text.count >= 4, text.count < 100, text.split(separator: " ").count <= 9,
        PageDate.day(text) == nil, let writer = PageText.writer(text)
      else { continue }
      offer(writer, at: node, handicap: writer.contains(" ") ? 0 : 500)
    }
    for block in outline.blocks
    where block.length < 100 && PageText.mayBeByline(outline.bytes(of: block)) {
      let text = outline.text(of: block)
      if PageText.isByline(text), PageDate.day(text) == nil, isReadable(Int(block.element)),
        !isInTeaser(block.nodes.lowerBound)
      {
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
        tree.text(ofAttribute: outline.names.itemprop, on: j) == "name"
          || tree.text(ofAttribute: outline.names.rel, on: j) == "author"
          || outline.signs[j].contains(.byline)
      else { continue }
      let inner = PageText.cleaned(tree.text(of: j))
      if inner.count >= 4, inner.count < 100, PageText.writer(inner) != nil { return j }
    }
    return node
  }
}
