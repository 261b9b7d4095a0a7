import TextModel

/// Whether somebody is abroad at a place, as far as the document and the schema's capitals tell.
struct HomeReader {
  let analysis: DocumentAnalysis
  let capitals: [String: String]
  private let codes: [String: String]
  private let places: [String: String]
  private let numbers: [String: Int]
  /// Holders and bodies of the posts that are not over.
  private let posts: Set<Post>

  /// Whose officers people are, as indices of the entities.
  private let bands: [String: Int]

  /// The countries that people are told to be nationals of.
  private let nations: [String: String]

  private struct Post: Hashable {
    let holder: String
    let body: String
  }

  init(analysis: DocumentAnalysis, capitals: [String: String]) {
    self.analysis = analysis
    self.capitals = capitals
    var codes: [String: String] = [:]
    var numbers: [String: Int] = [:]
    for (number, entity) in analysis.entities.enumerated() where entity.type == "country" {
      codes[entity.id] = entity.properties["country"] ?? entity.name
      numbers[entity.id] = number
    }
    self.numbers = numbers
    var places: [String: String] = [:]
    for claim in analysis.claims where claim.type == "located-in" {
      if places[claim.from] == nil, let code = codes[claim.to] { places[claim.from] = code }
    }
    self.codes = codes
    posts = Set(
      analysis.claims.filter { $0.type == "position" && $0.properties["former"] != "true" }
        .map { Post(holder: $0.from, body: $0.to) })
    self.places = places
    var nations: [String: String] = [:]
    for claim in analysis.claims where claim.rule == "affiliated.national" {
      nations[claim.from] = nations[claim.from] ?? codes[claim.to]
    }
    self.nations = nations
    bands = HomeReader.bands(analysis)
  }

  /// Whose officers people are: of an armed group rather than of another body, and of a body
  /// rather than of its state.
  private static func bands(_ analysis: DocumentAnalysis) -> [String: Int] {
    let ranks = ["country", "organization", "armed-group"]
    var numbers: [String: Int] = [:]
    for (number, entity) in analysis.entities.enumerated() { numbers[entity.id] = number }
    var result: [String: Int] = [:]
    var best: [String: Int] = [:]
    for claim in analysis.claims
    where ["position", "affiliated-with"].contains(claim.type)
      && claim.properties["former"] != "true"
    {
      guard let body = numbers[claim.to],
        let rank = ranks.firstIndex(of: analysis.entities[body].type),
        rank > best[claim.from] ?? -1
      else { continue }
      best[claim.from] = rank
      result[claim.from] = body
    }
    return result
  }

  /// True only when both home and place are known to lie in different countries.
  func isAbroad(_ entity: Int, in place: Int) -> Bool {
    guard let home = home(of: entity), let country = country(of: place), !isPosted(entity) else {
      return false
    }
    return home != country
  }

  /// Whether somebody is an ambassador, a nuncio or a consul, who lives where he is posted.
  private func isPosted(_ entity: Int) -> Bool {
    analysis.offices.contains { $0.holder == entity && $0.kind == "diplomat" && !$0.isFormer }
  }

  /// True only when a place is known to lie in, or to be, the country whose somebody is.
  func isHome(_ place: Int, of entity: Int) -> Bool {
    guard let country = country(of: place) else { return false }
    return home(of: entity) == country || nations[analysis.entities[entity].id] == country
  }

  /// True only when a town or region is known to lie in the country whose somebody is.
  func isAtHome(_ entity: Int, in place: Int) -> Bool {
    guard analysis.entities[place].type == "place", let home = home(of: entity),
      let country = country(of: place)
    else { return false }
    return home == country
  }

  /// The country in whose office somebody stands, as an index of the entities.
  func officeCountry(of entity: Int) -> Int? {
    for office in analysis.offices where office.holder == entity && !office.isFormer {
      if let country = office.countries.first { return country }
    }
    return nil
  }

  /// Whose the men of somebody are who leads them: an armed group, else a body, else a state.
  func band(of person: Int) -> Int? { bands[analysis.entities[person].id] }

  /// Whether somebody holds a post at a body.
  func isOfficer(_ person: Int, of body: Int) -> Bool {
    posts.contains(Post(holder: analysis.entities[person].id, body: analysis.entities[body].id))
  }

  /// The country that a body is known to be of, as an index of the entities.
  func country(ofBody entity: Int) -> Int? {
    analysis.entities[entity].properties["country"].flatMap { numbers[$0] }
  }

  /// The country, as an index of the entities, in which the text or its capital's name puts a place
  /// or event.
  func place(of entity: Int) -> Int? {
    if analysis.entities[entity].type == "country" { return entity }
    guard let code = country(of: entity) else { return nil }
    return numbers.filter { codes[$0.key] == code }.map(\.value).min()
  }

  /// Whether a place is the capital of the state in whose office somebody stands: he works there.
  func isOwnCapital(_ place: Int, of entity: Int) -> Bool {
    guard analysis.entities[place].type == "place",
      let code = capitals[analysis.entities[place].name.lowercased()],
      let office = officeCountry(of: entity)
    else { return false }
    return codes[analysis.entities[office].id] == code
  }

  private func home(of entity: Int) -> String? {
    if let id = analysis.entities[entity].properties["country"], let code = codes[id] {
      return code
    }
    for office in analysis.offices where office.holder == entity {
      if let country = office.countries.first { return codes[analysis.entities[country].id] }
    }
    // "The director of the Peruvian Sports Institute".
    for office in analysis.offices where office.holder == entity && !office.isFormer {
      for body in office.bodies {
        if let id = analysis.entities[body].properties["country"], let code = codes[id] {
          return code
        }
      }
    }
    return nil
  }

  private func country(of place: Int) -> String? {
    let entity = analysis.entities[place]
    if entity.type == "country" { return codes[entity.id] }
    if let code = places[entity.id] { return code }
    if let code = capitals[entity.name.lowercased()] { return code }
    return entity.properties["country"].flatMap { codes[$0] }
  }
}
