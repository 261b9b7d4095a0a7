import LibXML

/// Places of the attributes' names that are asked for in a page's table of names, looked up once.
struct PageNames: Sendable {
  let content: Int32?
  let datetime: Int32?
  let httpEquiv: Int32?
  let itemprop: Int32?
  let name: Int32?
  let property: Int32?
  let pubdate: Int32?
  let rel: Int32?
  let value: Int32?

  init(_ tree: HTMLTree) {
    content = tree.index(ofName: "content")
    datetime = tree.index(ofName: "datetime")
    httpEquiv = tree.index(ofName: "http-equiv")
    itemprop = tree.index(ofName: "itemprop")
    name = tree.index(ofName: "name")
    property = tree.index(ofName: "property")
    pubdate = tree.index(ofName: "pubdate")
    rel = tree.index(ofName: "rel")
    value = tree.index(ofName: "value")
  }
}

extension HTMLTree {
  /// The value of an attribute; nil when the element has none or the page has no such name.
  func text(ofAttribute name: Int32?, on node: Int) -> String? {
    guard let name, let range = valueRange(ofName: name, on: node) else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}
