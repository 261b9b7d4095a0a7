/// What the classifiers say about a token, numbered as one worker meets it.
struct ClassTable {
  /// Labels of the classifiers, -1 where the model has none.
  struct Classes: Hashable {
    /// Label of the tagger.
    var tag: Int32 = -1
    /// Label of the morphologizer.
    var morphology: Int32 = -1
    /// Label of the trainable lemmatizer; -1 also when none fits the word.
    var tree: Int32 = -1
    /// Whether a sentence starts here, where the lemmatizer looks at it.
    var isSentenceStart = false
  }

  /// Whether nothing but the tag counts, which then is the number.
  private let isTagAlone: Bool
  private var numbers: [Classes: Int32] = [:]
  private(set) var all: [Classes] = []

  init(tags: Int, isTagAlone: Bool) {
    self.isTagAlone = isTagAlone
    if isTagAlone { all = (0..<tags).map { Classes(tag: Int32($0)) } }
  }

  mutating func forget() {
    numbers.removeAll(keepingCapacity: true)
    if !isTagAlone { all.removeAll(keepingCapacity: true) }
  }

  mutating func number(_ classes: Classes) -> Int32 {
    if isTagAlone { return classes.tag }
    if let known = numbers[classes] { return known }
    let number = Int32(all.count)
    numbers[classes] = number
    all.append(classes)
    return number
  }
}
