import LibXML

/// Finds the part of a page that holds the article, and sorts its blocks.
///
/// The container is the element whose blocks are worth most, links and menu lines counting against
/// it; the deepest element that keeps nearly all of it wins. Inside it, elements whose names speak
/// of sharing, related stories and the like go, unless they hold much of the text.
struct PageBody {
  var outline: PageOutline
  let words: PageWords
  /// Hashes of the four-word runs of the text that the page itself gives for its article.
  let given: Set<Int>
  /// What is hidden or scripted, before anything is taken out for its name.
  private let hidden: [Bool]

  init(outline: PageOutline, words: PageWords, given: Set<Int>) {
    self.outline = outline
    self.words = words
    self.given = given
    hidden = outline.isExcluded
  }

  /// A block of the article.
  struct Piece {
    var text: String
    var kind: Kind
    var block: Int
  }

  /// What a block is for.
  enum Kind: String {
    case paragraph, heading, standfirst, caption, quotation, note, item, row
  }

  /// The article's pieces in document order.
  mutating func pieces(title: String) -> [Piece] {
    exclude()
    guard let container = container() else { return [] }
    return sorted(container, title: title)
  }

  /// The text of readers' comments, once they are taken out of the article.
  func comments() -> [String] {
    outline.blocks.compactMap { block in
      guard block.length >= 40, Double(block.linked) < Double(block.length) * 0.5,
        outline.isExcluded[Int(block.element)], isWithin(Int(block.element), .comment)
      else { return nil }
      let text = outline.text(of: block, without: hidden)
      return text.isEmpty ? nil : text
    }
  }

  private func isWithin(_ node: Int, _ sign: PageSigns) -> Bool {
    var node = node
    while node > 0, outline.kinds[node] != .body {
      if outline.signs[node].contains(sign) { return true }
      node = Int(outline.tree.nodes[node].parent)
    }
    return false
  }

  /// Takes the worth from what the elements' names say is no article.
  private mutating func exclude() {
    let total = outline.blocks.reduce(0) { $0 + max(0, $1.value) }
    var positive = [Double](repeating: 0, count: outline.tree.nodes.count)
    for block in outline.blocks where block.value > 0 {
      positive[Int(block.element)] += block.value
    }
    for i in stride(from: outline.tree.nodes.count - 1, to: 0, by: -1) where positive[i] > 0 {
      positive[Int(outline.tree.nodes[i].parent)] += positive[i]
    }
    var i = 1
    while i < outline.tree.nodes.count {
      let node = outline.tree.nodes[i]
      let signs = outline.signs[i]
      let kind = outline.kinds[i]
      let isNamed = !signs.isDisjoint(with: [.negative, .comment]) || kind == .aside
      let share = signs.contains(.comment) ? 0.9 : signs.contains(.strong) ? 0.1 : 0.35
      if node.name != 0, isNamed, kind != .body, positive[i] <= total * share,
        !(kind == .paragraph && positive[i] > 60),
        kind != .article || signs.contains(.comment)
          || positive[i] < total * 0.1
      {
        for j in i..<Int(node.end) { outline.isExcluded[j] = true }
        i = Int(node.end)
      } else {
        i += 1
      }
    }
    for i in outline.tree.nodes.indices { outline.values[i] = 0 }
    for (i, block) in outline.blocks.enumerated() {
      if outline.isExcluded[Int(block.element)] || outline.isExcluded[block.nodes.lowerBound] {
        continue
      }
      var value = block.value
      if !given.isEmpty {
        let share = givenShare(of: outline.text(of: block))
        if share > 0.6 { value = Double(block.length) * 2 }
        outline.blocks[i].value = value
      }
      outline.values[Int(block.element)] += value
    }
    for i in stride(from: outline.tree.nodes.count - 1, to: 0, by: -1) where outline.values[i] != 0
    {
      outline.values[Int(outline.tree.nodes[i].parent)] += outline.values[i]
    }
  }

  /// The share of a text's four-word runs that the page's own text has.
  func givenShare(of text: String) -> Double {
    let runs = WordRuns.hashes(text)
    guard !runs.isEmpty else { return 0 }
    return Double(runs.count { given.contains($0) }) / Double(runs.count)
  }

  private func container() -> Int? {
    let values = outline.values
    guard let best = values.indices.max(by: { values[$0] < values[$1] }), values[best] > 0 else {
      return nil
    }
    var chosen = best
    var hinted: Int?
    for i in values.indices where values[i] > 0 && outline.tree.nodes[i].name != 0 {
      switch outline.kinds[i] {
      case .paragraph, .listItem, .inline, .quote: continue
      default: break
      }
      // Later nodes at least as deep: the deepest that keeps nearly everything.
      if values[i] >= values[best] * 0.9, isInside(i, chosen) { chosen = i }
      if outline.signs[i].contains(.strong), !outline.isExcluded[i],
        values[i] >= values[best] * (outline.signs[i].contains(.item) ? 0.15 : 0.5),
        values[i] > (hinted.map { values[$0] } ?? 0) * 1.02
      {
        hinted = i
      }
    }
    guard let hinted else { return chosen }
    if outline.signs[hinted].contains(.item) { return hinted }
    let whole = commonAncestor(ofHintsBeside: hinted)
    return values[whole] >= values[chosen] * 0.6 ? whole : chosen
  }

  /// The element around all elements that are called the article's body: some pages have it in
  /// pieces.
  private func commonAncestor(ofHintsBeside hinted: Int) -> Int {
    var ancestor = hinted
    var first = hinted
    var last = hinted
    for i in outline.values.indices
    where outline.signs[i].contains(.strong) && !outline.isExcluded[i] && outline.values[i] >= 80
      && outline.tree.nodes[i].name != 0
    {
      first = min(first, i)
      last = max(last, i)
    }
    while ancestor > 0, !isInside(first, ancestor) || !isInside(last, ancestor) {
      ancestor = Int(outline.tree.nodes[ancestor].parent)
    }
    switch outline.kinds[ancestor] {
    case .body: return hinted
    default: return ancestor
    }
  }

  private func isInside(_ node: Int, _ ancestor: Int) -> Bool {
    node >= ancestor && node < Int(outline.tree.nodes[ancestor].end)
  }

  private func sorted(_ container: Int, title: String) -> [Piece] {
    let foldedTitle = PageText.folded(title)
    var pieces: [Piece] = []
    for index in outline.blockRange(of: container) {
      let block = outline.blocks[index]
      if outline.isExcluded[Int(block.element)] || outline.isExcluded[block.nodes.lowerBound] {
        continue
      }
      let text = outline.text(of: block)
      if text.isEmpty { continue }
      guard let kind = kind(of: block, text: text, in: container, title: foldedTitle) else {
        continue
      }
      pieces.append(Piece(text: text, kind: kind, block: index))
    }
    trim(&pieces)
    dropScraps(&pieces)
    if let standfirst = standfirst(before: container, title: foldedTitle, pieces) {
      pieces.insert(standfirst, at: 0)
    }
    return pieces
  }

  /// Takes headings and scraps from both ends, and headings with nothing below them.
  private func trim(_ pieces: inout [Piece]) {
    func isSolid(_ piece: Piece) -> Bool {
      let block = outline.blocks[piece.block]
      return piece.kind != .heading && piece.kind != .caption
        && (block.length >= 80 || (block.length >= 25 && block.endsSentence))
    }
    while let last = pieces.last, last.kind == .heading || (last.kind != .caption && !isSolid(last))
    {
      pieces.removeLast()
    }
    if let first = pieces.firstIndex(where: isSolid), first > 0 {
      let kept = pieces[..<first].filter {
        $0.kind == .caption || $0.kind == .standfirst
          || ($0.kind == .heading && $0.block + 1 == pieces[first].block)
      }
      pieces.replaceSubrange(..<first, with: kept)
    }
    if pieces.count > 1 {
      for i in stride(from: pieces.count - 2, through: 0, by: -1)
      where pieces[i].kind == .heading && pieces[i + 1].kind == .heading
        && outline.blocks[pieces[i].block].linked > 0
      {
        pieces.remove(at: i)
      }
    }
  }

  /// Takes out runs of scraps: the labels of charts, the cells of lay-out, menus.
  private func dropScraps(_ pieces: inout [Piece]) {
    func isScrap(_ piece: Piece) -> Bool {
      guard piece.kind == .paragraph || piece.kind == .row || piece.kind == .item else {
        return false
      }
      let block = outline.blocks[piece.block]
      return block.length < 20 && !block.endsSentence
    }
    var kept: [Piece] = []
    var i = 0
    while i < pieces.count {
      var end = i
      while end < pieces.count, isScrap(pieces[end]) { end += 1 }
      if end - i < 3 { kept += pieces[i..<max(end, i)] }
      if end < pieces.count { kept.append(pieces[end]) }
      i = end + 1
    }
    pieces = kept
  }

  /// The summary between the headline and the text, when it lies outside the text's container.
  private func standfirst(before container: Int, title: String, _ pieces: [Piece]) -> Piece? {
    guard !pieces.contains(where: { $0.kind == .standfirst }) else { return nil }
    let start = Int(outline.firstBlock[container])
    for index in stride(from: start - 1, through: max(0, start - 12), by: -1) {
      let block = outline.blocks[index]
      guard (50...500).contains(block.length), block.linked == 0, isWithin(block, .standfirst),
        !outline.isExcluded[block.nodes.lowerBound]
      else { continue }
      let text = outline.text(of: block)
      let folded = PageText.folded(text)
      if folded == title
        || pieces.prefix(3).contains(where: { PageText.folded($0.text).hasPrefix(folded) })
      {
        return nil
      }
      return Piece(text: text, kind: .standfirst, block: index)
    }
    return nil
  }

  /// Whether the block's element or one of the two around it has a sign.
  private func isWithin(_ block: PageBlock, _ sign: PageSigns) -> Bool {
    var node = Int(block.element)
    for _ in 0..<3 where node > 0 {
      if outline.signs[node].contains(sign) { return true }
      node = Int(outline.tree.nodes[node].parent)
    }
    return false
  }

  private func kind(of block: PageBlock, text: String, in container: Int, title: String) -> Kind? {
    var node = Int(block.element)
    var signs = PageSigns()
    var within = PageElementSet()
    var depth = 0
    var figure = false
    while node > container {
      // What an outer element is called says little about one block in it.
      if depth < 4 { signs.formUnion(outline.signs[node]) }
      depth += 1
      within.insert(outline.kinds[node])
      if outline.kinds[node] == .figure { figure = true }
      node = Int(outline.tree.nodes[node].parent)
    }
    let share = Double(block.linked) / Double(max(1, block.length))
    let element = outline.kinds[Int(block.element)]
    if within.contains(.caption) || figure || (signs.contains(.caption) && element != .paragraph) {
      return block.length >= 15 ? .caption : nil
    }
    if block.length <= title.utf8.count * 2 + 20, PageText.folded(text) == title { return nil }
    if element == .title { return block.length < 12 ? nil : .heading }
    if element == .heading {
      if share > 0.5 || words.isNotice(text) { return nil }
      return .heading
    }
    if signs.contains(.caption), block.length < 300 { return .caption }
    if !signs.isDisjoint(with: [.byline, .date]), block.length < 250,
      !(signs.contains(.body) && block.length > 120)
    {
      return nil
    }
    if words.isNotice(text) { return nil }
    if PageText.isByline(text), block.length < 100 { return nil }
    if signs.contains(.pullquote), block.length < 400 { return nil }
    if share > 0.8, block.length < 400,
      !(element == .paragraph && block.endsSentence && block.length > 60)
    {
      return nil
    }
    if share > 0.5, within.contains(.list), isLinkList(block) { return nil }
    if signs.contains(.note) { return .note }
    if within.contains(.quote) { return .quotation }
    if signs.contains(.standfirst) { return .standfirst }
    if within.contains(.listItem) { return .item }
    if within.contains(.cell) { return block.length > 1 ? .row : nil }
    if element == .paragraph || element == .preformatted { return .paragraph }
    // Loose text in a division: a sentence, or nothing.
    if block.length < 40, !block.endsSentence { return nil }
    return .paragraph
  }

  /// Whether the list around a block is made of links.
  private func isLinkList(_ block: PageBlock) -> Bool {
    var node = Int(block.element)
    while node > 0, outline.kinds[node] != .list { node = Int(outline.tree.nodes[node].parent) }
    var length = 0
    var linked = 0
    for index in outline.blockRange(of: node) {
      length += outline.blocks[index].length
      linked += outline.blocks[index].linked
    }
    return linked * 2 > length
  }
}

/// Runs of four words of a text.
enum WordRuns {
  /// Hashes of all runs of four words; of the whole text when it is shorter.
  ///
  /// - Complexity: O(n).
  static func hashes(_ text: String) -> [Int] {
    var words: [UInt64] = []
    var hash: UInt64 = 0
    for byte in text.utf8 {
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      let isWord = lower &- 0x61 < 26 || lower &- 0x30 < 10 || (lower >= 0x80 && lower != 0xE2)
      if isWord {
        hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3 &+ 1
      } else if hash != 0 {
        words.append(hash)
        hash = 0
      }
    }
    if hash != 0 { words.append(hash) }
    guard words.count >= 4 else {
      return words.isEmpty ? [] : [Int(truncatingIfNeeded: words.reduce(7) { $0 &* 31 &+ $1 })]
    }
    return (0...(words.count - 4)).map { i in
      Int(truncatingIfNeeded: words[i..<i + 4].reduce(7) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ $1 })
    }
  }
}
