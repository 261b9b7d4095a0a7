import Language
import Ontology
import Pipeline
import Testing
import TextModel

/// Passages written for these tests, about other people and places than any article the rules were
/// written with: what must be claimed, and what must not.
@Suite(.enabled(if: TestModel.path != nil, "no language model: run `make model`"))
struct FreshPassageTests {
  private func claims(_ text: String) throws -> [String] {
    try PassageReading.claims(of: text, published: "2021-06-16") { claim, from, to in
      let date = claim.date.map { " @\($0)" } ?? ""
      return "\(claim.type) \(from) > \(to)\(date)"
    }
  }

  private static let said: [(text: String, claim: String)] = [
    // Happenings that a clause tells and a noun takes up.
    (
      "A bomb exploded in Mopti on Monday. The attack was condemned by Niger.",
      "located-in attack in Mopti (2021) > Mopti"
    ),
    (
      "A bomb exploded in Mopti on Monday. The attack was condemned by Niger.",
      "on-date attack in Mopti (2021) > 2021-06-14 @2021-06-14"
    ),
    (
      "A ferry sank near Mombasa on Saturday. Rescuers said the disaster was the worst in years.",
      "on-date disaster in Mombasa (2021) > 2021-06-12 @2021-06-12"
    ),
    (
      "Gunmen shot five farmers in Kandahar on Sunday. Islamic State claimed responsibility for the attack.",
      "participated-in Islamic State > attack in Kandahar (2021)"
    ),
    // Posts without a country.
    (
      """
      Peru's government met miners in Cusco. The talks lasted all day. Prime Minister Ramiro Quiroga \
      promised new roads to Peruvian villages.
      """, "position Ramiro Quiroga > Peru"
    ),
    // Posts that verbs give.
    (
      "Latvia's president named career diplomat Ilze Ozola ambassador to Lisbon.",
      "appointed Latvia > Ilze Ozola"
    ),
    (
      "Astrid Lunde, speaking for the Norwegian Health Ministry, gave no figures.",
      "position Astrid Lunde > Ministry of Health (Norway)"
    ),
    (
      "Ruth Amadi became finance minister of Ghana in March 2019.",
      "position Ruth Amadi > Ghana @2019-03"
    ),
    // A surname that is a month.
    ("Theodora May met Ivan Petrov in Sofia.", "met-with Theodora May > Ivan Petrov"),
    // Who signs binds the country, and who signs together agrees.
    (
      """
      Chilean foreign minister Ana Bravo and Paraguayan foreign minister Luis Ortega signed a fishing \
      treaty on Tuesday.
      """, "agreed-with Chile > Paraguay @2021-06-15"
    ),
    // Names with their short form in brackets.
    (
      "The Kenya Wildlife Research Bureau (KWRB) accused Tanzania of poaching.",
      "accuses Kenya Wildlife Research Bureau > Tanzania"
    ),
    // Own parties, members and seats.
    (
      "Olga Sirbu, a founding Blue Dawn Party member, has left politics.",
      "affiliated-with Olga Sirbu > Blue Dawn Party"
    ),
    // Elections.
    (
      "Dana Hrubá, a candidate for the Slovak presidential election, met farmers.",
      "participated-in Dana Hrubá > Slovak presidential election"
    ),
    (
      "The Slovak presidential election to be held on 9 July is open.",
      "on-date Slovak presidential election > 2021-07-09"
    ),
    // Examples behind a noun.
    (
      "Swiss firms including Alpenmilch, Zugkabel and Roche have left Belarus.",
      "affiliated-with Alpenmilch > Switzerland"
    ),
  ]

  @Test(arguments: said.indices)
  func `claims what a passage says`(number: Int) throws {
    let (text, claim) = Self.said[number]
    let found = try claims(text)
    #expect(found.contains { $0.hasPrefix(claim) }, "\(found)")
  }

  private static let unsaid: [(text: String, claim: String)] = [
    // A noun without a clause that tells it is no event.
    ("The minister said the attack on his budget was unfair.", "located-in"),
    ("Nobody was killed in Mopti on Monday. The attack never came.", "on-date"),
    // A month is a month.
    ("Theodora left in May, and May was warm.", "met-with"),
    // Somebody else's president.
    (
      "Bolivian president Juan Rojas resigned. \"Our brother president is safe,\" said Ecuador's leader.",
      "position Juan Rojas > Ecuador"
    ),
    // What people without a name did is not the court's.
    (
      "The High Court jailed nine rebel leaders over their role in the Ogaden war.",
      "participated-in High Court"
    ),
    // A post that is given is not held by the giver.
    (
      "Prime Minister Ana Bravo appointed him finance minister of Chile.",
      "position Ana Bravo > Ministry of Finance"
    ),
    // A law binds nobody abroad.
    (
      "Kenyan president Amos Kirui signed a bill on bees on Tuesday.",
      "agreed-with"
    ),
    ("The airline said the network of roads was poor.", "accuses"),
  ]

  @Test(arguments: unsaid.indices)
  func `does not claim what a passage does not say`(number: Int) throws {
    let (text, claim) = Self.unsaid[number]
    let found = try claims(text)
    #expect(!found.contains { $0.hasPrefix(claim) }, "\(found)")
  }
}
