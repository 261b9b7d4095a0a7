import Foundation
import Language
import Ontology
import Pipeline
import Testing
import TextModel

/// Passages about meetings, help, goods and what happens where and when.
///
/// All were written for this suite, with invented people.
@Suite(.enabled(if: TestModel.path != nil, "no language model: run `make model`"))
struct GatheringPassageTests {
  private static let said: [(text: String, claim: String)] = [
    (
      """
      The truce was signed in October 2009. It was approved in a referendum in Moldova the \
      following March.
      """, "on-date 2010 Moldovan referendum > 2010-03"
    ),
    (
      """
      Ukraine's parliament on Tuesday ratified the pact that Ukraine and Moldova signed in \
      2017.
      """, "on-date pact > 2017"
    ),
    (
      "Norway and Brazil have been negotiating a fisheries agreement since 2016.",
      "negotiates-with Norway > Brazil"
    ),
    (
      """
      Oman signed a gas deal with India on Monday. It replaces a pact that expired in 2018. \
      Iran criticised the agreement.
      """, "opposes Iran > gas deal"
    ),
    (
      "The Battle of Kresna was fought in 1412 between Serbia and Hungary.",
      "participated-in Hungary > Battle of Kresna"
    ),
    (
      "A protest march called by the Farmers League took place in Quito on Sunday.",
      "participated-in Farmers League > protest march in Quito (2021)"
    ),
    (
      """
      Malta voted on Sunday in a presidential election. President Joe Vella is up against \
      former minister Rita Borg.
      """, "participated-in Rita Borg > 2021 Maltese presidential election"
    ),
    (
      "Fiji was battered by a powerful cyclone in April 2016.",
      "located-in powerful cyclone in Fiji (2016) > Fiji"
    ),
    ("Hurricane Berta made landfall in Belize on Sunday.", "located-in Hurricane Berta > Belize"),
    (
      "A strong earthquake struck off the coast of Peru on Monday.",
      "located-in strong earthquake in Peru (2021) > Peru"
    ),
    (
      "Hundreds of farmers took to the streets in Quito on Friday to protest against a tax.",
      "located-in protest in Quito (2021) > Quito"
    ),
    (
      "The trial, which opened in Tallinn in 2017, has cost millions.",
      "located-in trial in Tallinn (2017) > Tallinn"
    ),
    (
      "Irish voters rejected the treaty in a referendum on Friday.",
      "located-in 2021 Irish referendum > Ireland"
    ),
    (
      "Denmark's prime minister, Lars Holm, has called a snap election for May 4.",
      "located-in 2021 Danish snap election > Denmark"
    ),
    (
      """
      Flanked by Polish Prime Minister Marek Wolny, German Chancellor Ute Brandt told \
      reporters that the border would stay open.
      """, "met-with Ute Brandt > Marek Wolny"
    ),
    (
      "In a joint statement, Bhutan and Laos said the dam was safe.",
      "cooperates-with Bhutan > Laos"
    ),
    (
      "A delegation led by Foreign Minister Rosa Alarcon arrived in Quito on Monday.",
      "visited Rosa Alarcon > Quito"
    ),
    ("The nurses sent by Cuba to Angola will stay for a year.", "aids Cuba > Angola"),
    ("A loan granted by Japan to Laos in 2019 has been repaid.", "aids Japan > Laos"),
    ("A ship carrying rice from Vietnam reached Cuba on Friday.", "supplies Vietnam > Cuba"),
    (
      "A plane carrying tents and blankets from Norway landed in Vanuatu on Sunday.",
      "aids Norway > Vanuatu"
    ),
    (
      "Czech rescue workers arrived in Albania on Friday to help with the search.",
      "aids Czech Republic > Albania"
    ),
    ("Latvia's dependence on Russian gas has fallen.", "supplies Russia > Latvia"),
    (
      "The Red Crescent, together with UNICEF, is handing out food in Niger.",
      "cooperates-with Red Crescent > UNICEF"
    ),
    (
      "Nordhav Group won an order from Vietnam for two ferries.",
      "supplies Nordhav Group > Vietnam"
    ),
    ("Nordhav launched a bid for Kestrel Foods on Monday.", "controls Nordhav > Kestrel Foods"),
    (
      "Ministers from Togo and Benin gathered in Lome on Friday for a conference on fishing.",
      "located-in conference on fishing > Lome"
    ),
    (
      "Ministers from Togo and Benin gathered in Lome on Friday for a conference on fishing.",
      "participated-in Togo > conference on fishing"
    ),
    (
      "Togo and Benin agreed at a summit in Accra on Friday to share a port.",
      "participated-in Togo > summit in Accra (2021)"
    ),
    (
      "Bolivia was beaten in the war it fought. Bolivia fought Paraguay in the Chaco War.",
      "participated-in Paraguay > Chaco War"
    ),
    ("Uganda imposed a curfew on Friday.", "located-in curfew in Uganda (2021) > Uganda"),
    ("Soldiers seized power in Gabon on Friday.", "located-in coup in Gabon (2021) > Gabon"),
    (
      "Six soldiers were killed by a roadside bomb in Mali on Friday.",
      "located-in bombing in Mali (2021) > Mali"
    ),
    (
      "The earthquake, which struck Tonga in August 2017, killed nine people.",
      "on-date earthquake in Tonga (2017) > 2017-08"
    ),
    (
      """
      Polish President Marek Wolny and Slovak President Jan Holub attended the opening of a \
      bridge on Friday.
      """, "met-with Marek Wolny > Jan Holub"
    ),
    (
      "The Andean Union comprises Peru, Bolivia and Ecuador.",
      "affiliated-with Bolivia > Andean Union"
    ),
    (
      "Kestrel Bank sold its 40 percent stake in Nordhav Group to Zhejiang Group.",
      "controls Zhejiang Group > Nordhav Group"
    ),
  ]

  private static let unsaid: [(text: String, claim: String)] = [
    (
      """
      Gunmen raided a mine in Mali on Friday, killing six. Algeria condemned the raid on \
      Tuesday.
      """, "on-date raid in Mali (2021) > 2021-03-09"
    ),
    (
      """
      Ukraine's parliament on Tuesday ratified the pact that Ukraine and Moldova signed in \
      2017.
      """, "on-date pact > 2021-03-09"
    ),
    (
      "Miners began a strike in Potosi on Monday. The strike follows a march in February.",
      "on-date strike in Potosi (2021) > 2021-02"
    ),
    (
      "The flood in Sukkur is the worst in the city since 1988.",
      "on-date flood in Sukkur (1988) > 1988"
    ),
    ("The Dockers' Union called off the walkout on Tuesday.", "on-date walkout > 2021-03-09"),
    (
      "Serbia withdrew from the Mediterranean Games in January.",
      "on-date Mediterranean Games > 2021-01"
    ),
    (
      "The Battle of Ostrava took place on 3 May 1809 during the War of the Rivers.",
      "on-date War of the Rivers > 1809-05-03"
    ),
    (
      "The Lodz Book Fair takes place every May in the Polish city of Lodz.",
      "on-date Lodz Book Fair > 2021-05"
    ),
    (
      "The blast in Herat on Friday came three days after gunmen killed 12 people in Zaranj.",
      "located-in blast in Herat (2021) > Zaranj"
    ),
    (
      """
      The annual summit of the Union opened in Lome on Friday. Next year's summit will be held \
      in Chad.
      """, "located-in annual summit of the Union > Chad"
    ),
    (
      "Norway and Brazil have been negotiating a fisheries agreement since 2016.",
      "signed Norway > fisheries agreement"
    ),
    (
      """
      Oman signed a gas deal with India on Monday. It replaces a pact that expired in 2018. \
      Iran criticised the agreement.
      """, "opposes Iran > pact"
    ),
    (
      """
      Malta voted on Sunday in a presidential election. President Joe Vella is up against \
      former minister Rita Borg.
      """, "opposes Joe Vella > Rita Borg"
    ),
    (
      "The quake in Ecuador forced the closure of a port on Friday.",
      "on-date quake in Ecuador (2021) > 2021-03-05"
    ),
    ("Portugal entered World War I in 1916.", "on-date World War I > 1916"),
    (
      "The vote in Malawi, scheduled for May 4, was postponed on Friday.",
      "on-date vote in Malawi (2021) > 2021-03-12"
    ),
    (
      "Prime Minister Marek Wolny met separately with Ute Brandt and Luis Prado on Monday.",
      "met-with Ute Brandt > Luis Prado"
    ),
  ]

  @Test("what a passage says is claimed", arguments: said)
  func claims(_ example: (text: String, claim: String)) throws {
    let found = try PassageReading.signed(example.text)
    #expect(PassageReading.contains(found, example.claim), "\(found)")
  }

  @Test("what a passage does not say is not claimed", arguments: unsaid)
  func stays(_ example: (text: String, claim: String)) throws {
    let found = try PassageReading.signed(example.text)
    #expect(!PassageReading.contains(found, example.claim), "\(found)")
  }
}
