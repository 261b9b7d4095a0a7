import LibXML

/// What kind of element a name stands for, as far as reading an article goes.
enum PageElement: UInt8, Sendable {
  case inline, block, paragraph, heading, title, listItem, quote, cell, preformatted, breakLine
  case anchor, figure, caption, article, body, outside, aside, skipped, meta, time, head, list

  static func of(_ name: String) -> PageElement {
    switch name {
    case "p": .paragraph
    case "h1": .title
    case "h2", "h3", "h4", "h5", "h6": .heading
    case "li", "dd", "dt": .listItem
    case "ul", "ol", "dl": .list
    case "blockquote", "q-block": .quote
    case "td", "th": .cell
    case "pre": .preformatted
    case "br", "hr": .breakLine
    case "a": .anchor
    case "figure": .figure
    case "figcaption", "caption": .caption
    case "article", "main": .article
    case "body", "html", "#document": .body
    case "nav", "footer", "menu", "dialog": .outside
    case "aside": .aside
    case "script", "style", "noscript", "template", "svg", "iframe", "select", "textarea", "button",
      "input", "object", "embed", "video", "audio", "canvas", "map", "math", "option", "label",
      "title", "frameset", "noframes", "form-controls", "picture":
      .skipped
    case "meta", "link", "base": .meta
    case "time": .time
    case "head": .head
    case "div", "section", "header", "table", "tbody", "thead", "tfoot", "tr", "form", "fieldset",
      "center", "address", "details", "summary", "hgroup", "amp-img", "search":
      .block
    default: .inline
    }
  }
}

/// A set of kinds of elements, one bit each.
struct PageElementSet {
  private var bits: UInt32 = 0

  mutating func insert(_ element: PageElement) { bits |= 1 << UInt32(element.rawValue) }
  func contains(_ element: PageElement) -> Bool { bits & 1 << UInt32(element.rawValue) != 0 }
}

/// A stretch of text between two block boundaries.
struct PageBlock: Sendable {
  /// The nearest block element around it.
  var element: Int32
  /// First and last text node, as indices of the tree, the last one exclusive.
  var nodes: Range<Int>
  /// Number of bytes without surplus blanks.
  var length = 0
  /// Number of bytes of it inside links.
  var linked = 0
  /// Whether it ends like a sentence.
  var endsSentence = false
  /// Number of commas and full stops.
  var marks = 0
  /// What the block is worth as article text; negative for what looks like navigation.
  var value = 0.0
}

/// A page measured: the kind and signs of every element, its text in blocks.
struct PageOutline {
  let tree: HTMLTree
  var kinds: [PageElement]
  var signs: [PageSigns]
  /// Whether the element or one around it is hidden, scripted or outside any article.
  var isExcluded: [Bool]
  var blocks: [PageBlock] = []
  /// The first block at or after each node.
  var firstBlock: [Int32] = []
  /// Sum of the values of the blocks below each node.
  var values: [Double]
  /// Elements with microdata, elements that name a writer, headings of the first level, and
  /// `<time>` elements, each in document order: few of all.
  private(set) var itemNodes: [Int] = []
  private(set) var bylineNodes: [Int] = []
  private(set) var titleNodes: [Int] = []
  private(set) var timeNodes: [Int] = []
  /// Where the names lie that are asked for.
  let names: PageNames

  /// Measures a page; `memory` is what is known of its attributes' values already.
  ///
  /// - Complexity: O(n) in the size of the tree.
  init(
    _ tree: HTMLTree, words: PageWords, memory: PageWords.Memory = PageWords.Memory()
  ) {
    self.tree = tree
    names = PageNames(tree)
    let nameKinds = tree.names.map(PageElement.of)
    kinds = tree.nodes.map { nameKinds[Int($0.name)] }
    signs = Array(repeating: [], count: tree.nodes.count)
    isExcluded = Array(repeating: false, count: tree.nodes.count)
    values = Array(repeating: 0, count: tree.nodes.count)
    readSigns(words, memory)
    cutBlocks()
    sumValues()
  }

  private static let author = Array("author".utf8)

  private mutating func readSigns(_ words: PageWords, _ known: PageWords.Memory) {
    let tree = self.tree
    let roles = tree.names.map { name -> Int in
      switch name {
      case "class", "id", "data-component", "data-testid": 1
      case "role": 2
      case "style": 3
      case "hidden": 4
      case "aria-hidden": 5
      case "itemprop": 6
      case "rel": 7
      default: 0
      }
    }
    var memory = known
    let bytes = tree.bytes.span
    for i in tree.nodes.indices {
      let node = tree.nodes[i]
      let parent = Int(node.parent)
      if parent >= 0, isExcluded[parent] { isExcluded[i] = true }
      if node.name == 0 { continue }
      var found = PageSigns()
      var isAuthorLink = false
      for j in tree.attributeRange(of: i) {
        let attribute = tree.attributes[j]
        let role = roles[Int(attribute.name)]
        if role == 0 { continue }
        switch role {
        case 1:
          found.formUnion(memory.signs(bytes.extracting(tree.valueRange(of: attribute)), words))
          continue
        default: break
        }
        let value = tree.bytes[tree.valueRange(of: attribute)]
        switch role {
        case 2:
          let text = String(decoding: value, as: UTF8.self)
          if [
            "navigation", "complementary", "banner", "contentinfo", "dialog", "menu", "search",
            "alert", "alertdialog", "menubar", "toolbar", "tablist",
          ].contains(text) {
            found.insert(.negative)
          }
        case 3:
          if value.holds("display:none") || value.holds("display: none")
            || value.holds("visibility:hidden") || value.holds("visibility: hidden")
          {
            found.insert(.hidden)
          }
        case 4: found.insert(.hidden)
        case 5: if value.first == 0x74 { found.insert(.hidden) }
        case 7:
          found.formUnion(memory.signs(bytes.extracting(tree.valueRange(of: attribute)), words))
          if value.elementsEqual(Self.author) { isAuthorLink = true }
        default:
          itemNodes.append(i)
          let text = String(decoding: value, as: UTF8.self)
          if text.holds("articleBody") { found.formUnion([.strong, .item, .body, .article]) }
          if text == "author" { found.insert(.byline) }
          if text == "comment" { found.insert(.comment) }
          if text == "description" || text == "alternativeHeadline" { found.insert(.standfirst) }
          if text.hasPrefix("date") { found.insert(.date) }
          if text.holds("caption") { found.insert(.caption) }
        }
      }
      signs[i] = found
      if isAuthorLink || found.contains(.byline) { bylineNodes.append(i) }
      switch kinds[i] {
      case .title: titleNodes.append(i)
      case .time: timeNodes.append(i)
      default: break
      }
      switch kinds[i] {
      case .skipped, .head, .meta, .outside: isExcluded[i] = true
      case .body, .article: break
      default: if found.contains(.hidden) { isExcluded[i] = true }
      }
    }
  }

  private mutating func cutBlocks() {
    firstBlock = Array(repeating: 0, count: tree.nodes.count + 1)
    var current: PageBlock?
    var linkEnd = 0
    var ends: [Int32] = []
    func finish(_ blocks: inout [PageBlock]) {
      if var block = current, block.length > 0 {
        block.value = Self.value(block, kinds[Int(block.element)])
        blocks.append(block)
      }
      current = nil
    }
    for i in tree.nodes.indices {
      while let end = ends.last, end <= Int32(i) {
        ends.removeLast()
        finish(&blocks)
      }
      firstBlock[i] = Int32(blocks.count + (current == nil ? 0 : 1))
      let node = tree.nodes[i]
      if node.name == 0 {
        if isExcluded[i] { continue }
        if current == nil {
          current = PageBlock(element: blockElement(of: Int(node.parent)), nodes: i..<i + 1)
        }
        measure(i, &current, isLinked: i < linkEnd)
        if current?.length == 0 {
          current = nil
        }
        continue
      }
      switch kinds[i] {
      case .inline, .time: break
      case .anchor: linkEnd = max(linkEnd, Int(node.end))
      case .meta, .skipped, .head: break
      case .breakLine:
        // Two breaks in a row, or one after a long text, end a paragraph.
        if let length = current?.length, length > 60, isDoubleBreak(i) { finish(&blocks) }
      default:
        finish(&blocks)
        firstBlock[i] = Int32(blocks.count)
        ends.append(node.end)
      }
    }
    finish(&blocks)
    firstBlock[tree.nodes.count] = Int32(blocks.count)
  }

  private func isDoubleBreak(_ i: Int) -> Bool {
    var next = i + 1
    while next < tree.nodes.count {
      if kinds[next] == .breakLine, tree.nodes[next].name != 0 { return true }
      guard tree.isText(next), tree.textRange(of: next).allSatisfy({ tree.bytes[$0] <= 0x20 })
      else { return false }
      next += 1
    }
    return false
  }

  private func blockElement(of node: Int) -> Int32 {
    var node = node
    while node > 0 {
      switch kinds[node] {
      case .inline, .anchor, .time, .breakLine: node = Int(tree.nodes[node].parent)
      default: return Int32(node)
      }
    }
    return Int32(max(0, node))
  }

  private func measure(_ i: Int, _ block: inout PageBlock?, isLinked: Bool) {
    guard let first = block?.nodes.lowerBound else { return }
    var length = 0
    var marks = 0
    var blank = 0
    let text = tree.bytes.span.extracting(tree.textRange(of: i))
    // Without branches: a byte that is no blank counts, and once more behind blanks.
    for j in text.indices {
      let byte = text[j]
      let isBlank = byte <= 0x20 ? 1 : 0
      length += (1 - isBlank) * (1 + blank)
      blank = isBlank
      marks += byte == 0x2C || byte == 0x2E ? 1 : 0
    }
    var last: UInt8 = 0
    var end = text.count
    while end > 0, last == 0 {
      end -= 1
      let byte = text[end]
      // Closing quotation marks (U+2019, U+201D) and brackets may follow the end of a sentence.
      if byte > 0x20, byte != 0x22, byte != 0x27, byte != 0x29,
        byte < 0x80 || byte == 0x99 || byte == 0x9D
      {
        last = byte
      }
    }
    if last == 0 { return }
    block?.nodes = first..<i + 1
    block?.length += length
    block?.marks += marks
    if isLinked { block?.linked += length }
    switch last {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x99, 0x9D: block?.endsSentence = true
    default: block?.endsSentence = false
    }
  }

  private static func value(_ block: PageBlock, _ kind: PageElement) -> Double {
    let length = Double(block.length)
    let share = Double(block.linked) / length
    if share > 0.6 { return -min(length, 80) / 2 }
    switch kind {
    case .title, .heading: return 0
    case .caption, .figure: return 0
    default: break
    }
    if block.length < 40 { return -8 }
    if block.length < 80, !block.endsSentence { return -4 }
    let weight = kind == .listItem || kind == .cell ? 0.5 : 1
    return length * (1 - share) * weight + Double(block.marks) * 4
  }

  private mutating func sumValues() {
    for block in blocks { values[Int(block.element)] += block.value }
    var i = tree.nodes.count - 1
    while i > 0 {
      let parent = Int(tree.nodes[i].parent)
      if values[i] != 0 { values[parent] += values[i] }
      i -= 1
    }
  }

  /// The blocks below a node.
  func blockRange(of node: Int) -> Range<Int> {
    let first = Int(firstBlock[node])
    return first..<max(first, Int(firstBlock[Int(tree.nodes[node].end)]))
  }

  /// The bytes from the first to the last text of a block, with attributes between them.
  func bytes(of block: PageBlock) -> ArraySlice<UInt8> {
    guard !block.nodes.isEmpty else { return [] }
    let start = tree.textRange(of: block.nodes.lowerBound).lowerBound
    let end = tree.textRange(of: block.nodes.upperBound - 1).upperBound
    return start <= end ? tree.bytes[start..<end] : []
  }

  /// The text of a block, blanks folded, soft hyphens and zero-width characters left out.
  func text(of block: PageBlock) -> String { text(of: block, without: isExcluded) }

  /// The text of a block without that of excluded nodes.
  func text(of block: PageBlock, without isExcluded: [Bool]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(block.length + 8)
    for i in block.nodes {
      if tree.nodes[i].name != 0 {
        if kinds[i] == .breakLine, result.last != 0x20 { result.append(0x20) }
        continue
      }
      if isExcluded[i] { continue }
      append(tree.textRange(of: i), to: &result)
    }
    while result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  private func append(_ range: Range<Int>, to result: inout [UInt8]) {
    let bytes = tree.bytes.span.extracting(range)
    let count = bytes.count
    var j = 0
    // Where the bytes begin that stay as they are and are not yet in `result`.
    var run = 0
    func finishRun() {
      // SAFETY: the buffer is a part of the tree's bytes, and is copied here.
      unsafe bytes.extracting(run..<j).withUnsafeBufferPointer {
        unsafe result.append(contentsOf: $0)
      }
    }
    while j < count {
      let byte = bytes[j]
      let isPlain = byte > 0x20 && byte != 0xC2 && byte != 0xE2 && byte != 0xEF
      if isPlain || (byte == 0x20 && j > run && bytes[j - 1] != 0x20) {
        j += 1
        continue
      }
      if j > run { finishRun() }
      let next = j + 1 < count ? bytes[j + 1] : 0
      let third = j + 2 < count ? bytes[j + 2] : 0
      if byte <= 0x20 || (byte == 0xC2 && next == 0xA0) {
        if let last = result.last, last != 0x20 { result.append(0x20) }
        j += byte <= 0x20 ? 1 : 2
      } else if byte == 0xC2, next == 0xAD {
        j += 2
      } else if byte == 0xE2, next == 0x80, third == 0x8B || third == 0x8C || third == 0x8D {
        j += 3
      } else if byte == 0xEF, next == 0xBB, third == 0xBF {
        j += 3
      } else {
        result.append(byte)
        j += 1
      }
      run = j
    }
    if j > run { finishRun() }
  }
}
