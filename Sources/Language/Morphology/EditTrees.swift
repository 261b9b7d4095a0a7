/// The edit trees of a trainable lemmatizer: each says how a form becomes its lemma.
///
/// Source: `spacy/pipeline/_edit_tree_internals/edit_trees.pyx` of spaCy 3.8 (MIT).
struct EditTrees: Sendable {
  private enum Node: Sendable {
    /// Keeps the middle; the trees change what is in front and behind, where they are not nil.
    case match(prefix: Int, suffix: Int, prefixTree: Int?, suffixTree: Int?)
    case substitute(original: [Unicode.Scalar], replacement: [Unicode.Scalar])
  }

  /// spaCy's number for no tree.
  private static let none = 0xFFFF_FFFF
  /// Most nodes of a tree that are applied; a form has no more parts worth it.
  private static let stepLimit = 1_000

  private var nodes: [Node] = []
  /// Trees of the output layer's labels.
  let labels: [Int]

  /// Reads the files `trees` and `cfg`; `strings` is the vocabulary's list, in which the trees'
  /// texts are found by their ids.
  init(trees file: ModelFile, labels labelFile: ModelFile, strings: ModelFile) throws(LanguageError)
  {
    guard let trees = try MessagePackReader.read(file)["trees"]?.list else {
      throw file.corrupt("has no trees")
    }
    let texts = try EditTrees.texts(of: trees, strings)
    for (number, tree) in trees.enumerated() {
      nodes.append(try EditTrees.node(tree, texts, file, number: number, count: trees.count))
    }
    guard let labels = JSONText.parse(labelFile.bytes)?["labels"]?.list, !labels.isEmpty else {
      throw labelFile.corrupt("has no labels")
    }
    var numbers: [Int] = []
    for label in labels {
      guard let number = label.int, nodes.indices.contains(number) else {
        throw labelFile.corrupt("has a label that is no tree")
      }
      numbers.append(number)
    }
    self.labels = numbers
  }

  private static func node(
    _ tree: MessagePack, _ texts: [UInt64: String], _ file: ModelFile, number: Int, count: Int
  ) throws(LanguageError) -> Node {
    if let original = tree["orig"]?.uint, let replacement = tree["subst"]?.uint {
      guard let original = texts[original], let replacement = texts[replacement] else {
        throw file.corrupt("has a tree whose text is not in vocab/strings.json")
      }
      return .substitute(
        original: Array(original.unicodeScalars), replacement: Array(replacement.unicodeScalars))
    }
    guard let prefix = tree["prefix_len"]?.int, let suffix = tree["suffix_len"]?.int,
      let prefixTree = tree["prefix_tree"]?.int, let suffixTree = tree["suffix_tree"]?.int,
      prefix >= 0, suffix >= 0
    else { throw file.corrupt("has a tree that neither matches nor substitutes") }
    // spaCy makes the parts of a tree before the tree, so a smaller number excludes cycles.
    for part in [prefixTree, suffixTree] where part != none && !(0..<number).contains(part) {
      throw file.corrupt("has a tree with a part that is not made before it")
    }
    return .match(
      prefix: prefix, suffix: suffix, prefixTree: prefixTree == none ? nil : prefixTree,
      suffixTree: suffixTree == none ? nil : suffixTree)
  }

  /// The texts that the trees name by their ids.
  private static func texts(
    of trees: [MessagePack], _ strings: ModelFile
  ) throws(LanguageError) -> [UInt64: String] {
    var wanted: Set<UInt64> = []
    for tree in trees {
      for key in ["orig", "subst"] {
        if let id = tree[key]?.uint { wanted.insert(id) }
      }
    }
    guard let list = JSONText.parse(strings.bytes)?.list else {
      throw strings.corrupt("is not a JSON list")
    }
    var texts: [UInt64: String] = [0: ""]
    for text in list.compactMap(\.string) {
      let id = StringID.of(text)
      if wanted.contains(id) { texts[id] = text }
    }
    for id in wanted where texts[id] == nil {
      if let number = Int(exactly: id), let name = StringID.reservedName(number) {
        texts[id] = name
      }
    }
    return texts
  }

  /// The lemma that the tree of a label makes of a form; nil when the tree does not fit.
  func lemma(of form: String, label: Int) -> String? {
    var result = String.UnicodeScalarView()
    var steps = 0
    guard apply(labels[label], Array(form.unicodeScalars)[...], &result, &steps) else { return nil }
    return String(result)
  }

  private func apply(
    _ tree: Int, _ form: ArraySlice<Unicode.Scalar>, _ result: inout String.UnicodeScalarView,
    _ steps: inout Int
  ) -> Bool {
    steps += 1
    guard steps <= EditTrees.stepLimit else { return false }
    switch nodes[tree] {
    case .substitute(let original, let replacement):
      guard form.elementsEqual(original) else { return false }
      result.append(contentsOf: replacement)
      return true
    case .match(let prefix, let suffix, let prefixTree, let suffixTree):
      guard prefix <= form.count, suffix <= form.count - prefix else { return false }
      if let prefixTree, !apply(prefixTree, form.prefix(prefix), &result, &steps) { return false }
      result.append(contentsOf: form.dropFirst(prefix).dropLast(suffix))
      if let suffixTree, !apply(suffixTree, form.suffix(suffix), &result, &steps) { return false }
      return true
    }
  }
}
