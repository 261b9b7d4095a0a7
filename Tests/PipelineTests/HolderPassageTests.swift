import Language
import Pipeline
import Testing
import TextModel

/// Passages about who holds which post, what bodies and people are called, whom pronouns and definite nouns stand for. They
/// were written for these tests.
@Suite(.enabled(if: TestModel.path != nil, "no language model: run `make model`"))
struct HolderPassageTests {
  private static let said: [(text: String, claim: String)] = [
    (
      """
      The channel Orbita TV was taken off the air. Maris Kalns, the channel's editor-in-chief, \
      said it would appeal.
      """, "position Maris Kalns > Orbita TV"
    ),
    (
      """
      Soldiers of the Ghana Navy found the wreck. Navy spokesman Kojo Appiah said it lay at 40 \
      metres.
      """, "position Kojo Appiah > Ghana Navy"
    ),
    (
      """
      A team from the World Health Organization flew to Bulawayo. The team's leader, Dr Ines \
      Prado, said the outbreak was slowing.
      """, "position Ines Prado > World Health Organization"
    ),
    (
      "The firm Casa Brava paid him a million euros. Its owner, Dieter Kranz, was jailed.",
      "position Dieter Kranz > Casa Brava"
    ),
    (
      "Vela Robotics was founded in 2012 by Irena Kos and Piotr Madej.",
      "position Piotr Madej > Vela Robotics"
    ),
    (
      """
      The Omani minister of health, Salim al-Harthy, and the Tunisian minister of health, \
      Leila Gharbi, met in Muscat.
      """, "position Leila Gharbi > Tunisia"
    ),
    (
      """
      The foreign ministers of Latvia and Ireland, Juris Balodis and Aoife Byrne, met in Riga \
      on Wednesday.
      """, "met-with Juris Balodis > Aoife Byrne"
    ),
    (
      """
      The Constitutional Court of Moldova dissolved the Rebirth Party and fined its leader, \
      Ion Rusu, on Friday.
      """, "position Ion Rusu > Rebirth Party"
    ),
    (
      """
      The Senate passed the pensions law on Monday. Prime Minister Edith Kahn hailed it as a \
      success.
      """, "supports Edith Kahn > pensions law"
    ),
    (
      "Norway stopped arms sales to Chad over its invasion of southern Libya.",
      "fights Chad > Libya"
    ),
    (
      """
      A train crash near the Peruvian town of Huancayo killed nine people. President Raul \
      Quispe visited the site, and Bolivia offered help.
      """, "position Raul Quispe > Peru"
    ),
    (
      "Brazil's Serra Logistics has named Caio Melo as its chief executive.",
      "position Caio Melo > Serra Logistics"
    ),
    (
      "The festival opened with a play by the Georgian director Nana Beridze.",
      "affiliated-with Nana Beridze > Georgia"
    ),
    (
      "Caritas said Niger faced hunger. Its director, Anna Weiss, asked for money.",
      "position Anna Weiss > Caritas"
    ),
    (
      """
      Nepal's energy ministry signed the contract. Minister Hari Thapa said work would begin \
      soon.
      """, "position Hari Thapa > Ministry of Energy (Nepal)"
    ),
    (
      """
      Kenyan foreign minister Joyce Kariuki landed in Oslo. Her deputy, Peter Mutua, stayed at \
      home.
      """, "position Peter Mutua > Ministry of Foreign Affairs (Kenya)"
    ),
    (
      "Elsa Lind heads the Bergen Institute. Her predecessor, Knut Moen, died in May.",
      "position Knut Moen > Bergen Institute"
    ),
    (
      "Danish lawmaker Mette Juhl became chairwoman of the Blue List, replacing Ove Krag.",
      "position Ove Krag > Blue List"
    ),
    (
      """
      President Nino Lomidze named Davit Japaridze interior minister, replacing Irakli \
      Gelashvili.
      """, "replaces Davit Japaridze > Irakli Gelashvili"
    ),
    (
      "The Swiss insurer Helvaria appointed Urs Frei chairman on Monday.",
      "appointed Helvaria > Urs Frei"
    ),
    (
      "Otto Brand, head of the EU delegation in Lusaka, condemned the arrests.",
      "position Otto Brand > European Union"
    ),
    (
      "General Iwan Putra, commander of the Indonesian army, resigned on Monday.",
      "position Iwan Putra > Indonesia"
    ),
    (
      """
      Ugandan politician Miriam Akello was arrested. Her party, the National Renewal Party, \
      condemned the arrest.
      """, "affiliated-with Miriam Akello > National Renewal Party"
    ),
    (
      "Two lawmakers, Kofi Agyeman and Esi Boateng, met President Mensah in Kumasi.",
      "met-with Esi Boateng > Mensah"
    ),
    (
      """
      Petrolux said on Monday it would appeal. The Chilean company has debts of 2 billion \
      dollars.
      """, "affiliated-with Petrolux > Chile"
    ),
    (
      """
      The Ivory Forest Agency opened an inquiry. IFA director Moussa Kone said the park was \
      safe.
      """, "position Moussa Kone > Ivory Forest Agency"
    ),
    (
      """
      Jonas Ek resigned as chief executive of Solna Steel. Finance director Maja Lund was \
      named as his replacement.
      """, "replaces Maja Lund > Jonas Ek"
    ),
    (
      """
      Kafue Mills denies the charge. The main opposition party, Zambia Rising, criticised the \
      contract. Its leader, Moses Phiri, called for an inquiry.
      """, "position Moses Phiri > Zambia Rising"
    ),
    (
      """
      Gambian mining firm Banjul Copper closed a pit. "It was empty," company president Lamin \
      Jallow said.
      """, "position Lamin Jallow > Banjul Copper"
    ),
    (
      "Peruvian senator Rosa Quispe died on Monday. She was labour minister from 1999 to 2001.",
      "position Rosa Quispe > Ministry of Labour (Peru)"
    ),
    (
      "The new Fijian health minister is Litia Tabua.",
      "position Litia Tabua > Ministry of Health (Fiji)"
    ),
    (
      """
      Voters in Jamaica returned the Green Party to power. The party, led by Andrea Holt, won \
      12 seats.
      """, "position Andrea Holt > Green Party"
    ),
    (
      """
      Kenya's football federation dismissed its coach. The federation's president, Daniel \
      Mwangi, apologised.
      """, "position Daniel Mwangi > football federation (Kenya)"
    ),
    (
      """
      The governor of the Bank of Zambia, Ruth Banda, raised rates. The central bank's deputy \
      governor, Paul Zulu, voted against.
      """, "position Paul Zulu > Bank of Zambia"
    ),
    (
      "The High Court of Malawi quashed the vote. Judge Agnes Phiri said the count was flawed.",
      "position Agnes Phiri > High Court (Malawi)"
    ),
    (
      "Two Canadian journalists, Evan Black and Paul Rivers, were freed on Monday.",
      "affiliated-with Paul Rivers > Canada"
    ),
    (
      """
      Peru's Senate elected a speaker. The mission's first head, Colonel Jan Prins, is the \
      head of Surinam's junta.
      """, "position Jan Prins > Suriname"
    ),
  ]

  private static let unsaid: [(text: String, claim: String)] = [
    (
      """
      The foreign ministers of Latvia and Ireland, Juris Balodis and Aoife Byrne, met in Riga \
      on Wednesday.
      """, "met-with Ministry of Foreign Affairs (Latvia) > Juris Balodis"
    ),
    (
      """
      The Constitutional Court of Moldova dissolved the Rebirth Party and fined its leader, \
      Ion Rusu, on Friday.
      """, "position Ion Rusu > Constitutional Court (Moldova)"
    ),
    (
      """
      The Senate passed the pensions law on Monday. Prime Minister Edith Kahn hailed it as a \
      success.
      """, "supports Edith Kahn > Senate"
    ),
    (
      "Norway stopped arms sales to Chad over its invasion of southern Libya.",
      "fights Norway > Libya"
    ),
    ("Peru rejected the plan and Ecuador welcomed it.", "supports Ecuador > Peru"),
    (
      """
      The vaccine was safe, the agency said. Austria, Ireland and Malta had suspended its use \
      a week earlier.
      """, "sanctions Ireland > Austria"
    ),
    (
      """
      A train crash near the Peruvian town of Huancayo killed nine people. President Raul \
      Quispe visited the site, and Bolivia offered help.
      """, "position Raul Quispe > Bolivia"
    ),
    (
      """
      Doctors marched in Accra over a contract with the Turkish firm Medikal. Health Minister \
      Ama Serwaa said she would meet them.
      """, "position Ama Serwaa > Turkey"
    ),
    (
      """
      The tunnel will open in May, President Orhan Kaya said after talks with Bulgarian Prime \
      Minister Petar Dimov.
      """, "position Orhan Kaya > Bulgaria"
    ),
    (
      """
      At the invitation of President Idriss Camara, Polish Prime Minister Adam Wrona visited \
      Conakry on Monday.
      """, "position Idriss Camara > Poland"
    ),
    (
      "Brazil's Serra Logistics has named Caio Melo as its chief executive.",
      "position Caio Melo > Brazil"
    ),
    (
      "The festival opened with a play by the Georgian director Nana Beridze.",
      "position Nana Beridze > Georgia"
    ),
    (
      "Caritas said Niger faced hunger. Its director, Anna Weiss, asked for money.",
      "position Anna Weiss > Niger"
    ),
    (
      "Danish lawmaker Mette Juhl became chairwoman of the Blue List, replacing Ove Krag.",
      "position Ove Krag > Denmark"
    ),
    (
      """
      President Nino Lomidze named Davit Japaridze interior minister, replacing Irakli \
      Gelashvili.
      """, "replaces Nino Lomidze > Irakli Gelashvili"
    ),
    (
      "Slovakia's Democratic leader Juraj Hruska lost the vote.",
      "affiliated-with Juraj Hruska > Democratic Party (United States)"
    ),
    (
      """
      Zambia's president, Grace Mulenga, is in Lusaka. The president's office said she was \
      well.
      """, "position Grace Mulenga > Presidency (Zambia)"
    ),
    (
      """
      The Greek Orthodox bishop of Haifa said nothing. Prime Minister Moses Otieno said the \
      church would reopen.
      """, "position Moses Otieno > Greece"
    ),
    (
      """
      Togo's president named the ambassador to Italy, Kossi Mensah, foreign minister. The \
      parliament must confirm him.
      """, "appointed Parliament (Italy) > Kossi Mensah"
    ),
    (
      """
      Gambian mining firm Banjul Copper closed a pit. "It was empty," company president Lamin \
      Jallow said.
      """, "position Lamin Jallow > Gambia"
    ),
    (
      "Actor Emil Krause was banned from leaving Austria on Monday.",
      "visited Emil Krause > Austria"
    ),
    (
      "Bolivian singer Hugo Condori died at a hospital in Arica, his family said.",
      "visited Hugo Condori > Arica"
    ),
    (
      "Prime Minister Olav Dahl welcomed King Frederik at the airport in Bergen on Monday.",
      "supports Olav Dahl > Frederik"
    ),
    (
      "President Vesna Kralj and the mayor of Zadar, Ivo Babic, spoke at the grave.",
      "met-with Vesna Kralj > Ivo Babic"
    ),
    (
      "Samira Iqbal was questioned on Monday by the Federal Investigation Agency.",
      "opposes Federal Investigation Agency > Samira Iqbal"
    ),
    ("The UN special envoy for Yemen, Lars Holm, arrived in Geneva.", "position Lars Holm > Yemen"),
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
