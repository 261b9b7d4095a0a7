/// Passages about who holds which post, what bodies and people are called, whom pronouns and
/// definite nouns stand for. They were written for these tests.
enum HolderPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      The channel Orbita TV was taken off the air. Maris Kalns, the channel's editor-in-chief, \
      said it would appeal.
      """, "position Maris Kalns > Orbita TV"
    ),
    Passage(
      """
      Soldiers of the Ghana Navy found the wreck. Navy spokesman Kojo Appiah said it lay at 40 \
      metres.
      """, "position Kojo Appiah > Ghana Navy"
    ),
    Passage(
      """
      A team from the World Health Organization flew to Bulawayo. The team's leader, Dr Ines \
      Prado, said the outbreak was slowing.
      """, "position Ines Prado > World Health Organization"
    ),
    Passage(
      "The firm Casa Brava paid him a million euros. Its owner, Dieter Kranz, was jailed.",
      "position Dieter Kranz > Casa Brava"
    ),
    Passage(
      "Vela Robotics was founded in 2012 by Irena Kos and Piotr Madej.",
      "position Piotr Madej > Vela Robotics"
    ),
    Passage(
      """
      The Omani minister of health, Salim al-Harthy, and the Tunisian minister of health, \
      Leila Gharbi, met in Muscat.
      """, "position Leila Gharbi > Tunisia"
    ),
    Passage(
      """
      The foreign ministers of Latvia and Ireland, Juris Balodis and Aoife Byrne, met in Riga \
      on Wednesday.
      """, "met-with Juris Balodis > Aoife Byrne"
    ),
    Passage(
      """
      The Constitutional Court of Moldova dissolved the Rebirth Party and fined its leader, \
      Ion Rusu, on Friday.
      """, "position Ion Rusu > Rebirth Party"
    ),
    Passage(
      """
      The Senate passed the pensions law on Monday. Prime Minister Edith Kahn hailed it as a \
      success.
      """, "supports Edith Kahn > pensions law"
    ),
    Passage(
      "Norway stopped arms sales to Chad over its invasion of southern Libya.",
      "fights Chad > Libya"
    ),
    Passage(
      """
      A train crash near the Peruvian town of Huancayo killed nine people. President Raul \
      Quispe visited the site, and Bolivia offered help.
      """, "position Raul Quispe > Peru"
    ),
    Passage(
      "Brazil's Serra Logistics has named Caio Melo as its chief executive.",
      "position Caio Melo > Serra Logistics"
    ),
    Passage(
      "The festival opened with a play by the Georgian director Nana Beridze.",
      "affiliated-with Nana Beridze > Georgia"
    ),
    Passage(
      "Caritas said Niger faced hunger. Its director, Anna Weiss, asked for money.",
      "position Anna Weiss > Caritas"
    ),
    Passage(
      """
      Nepal's energy ministry signed the contract. Minister Hari Thapa said work would begin \
      soon.
      """, "position Hari Thapa > Ministry of Energy (Nepal)"
    ),
    Passage(
      """
      Kenyan foreign minister Joyce Kariuki landed in Oslo. Her deputy, Peter Mutua, stayed at \
      home.
      """, "position Peter Mutua > Ministry of Foreign Affairs (Kenya)"
    ),
    Passage(
      "Elsa Lind heads the Bergen Institute. Her predecessor, Knut Moen, died in May.",
      "position Knut Moen > Bergen Institute"
    ),
    Passage(
      "Danish lawmaker Mette Juhl became chairwoman of the Blue List, replacing Ove Krag.",
      "position Ove Krag > Blue List"
    ),
    Passage(
      """
      President Nino Lomidze named Davit Japaridze interior minister, replacing Irakli \
      Gelashvili.
      """, "replaces Davit Japaridze > Irakli Gelashvili"
    ),
    Passage(
      "The Swiss insurer Helvaria appointed Urs Frei chairman on Monday.",
      "appointed Helvaria > Urs Frei"
    ),
    Passage(
      "Otto Brand, head of the EU delegation in Lusaka, condemned the arrests.",
      "position Otto Brand > European Union"
    ),
    Passage(
      "General Iwan Putra, commander of the Indonesian army, resigned on Monday.",
      "position Iwan Putra > Indonesia"
    ),
    Passage(
      """
      Ugandan politician Miriam Akello was arrested. Her party, the National Renewal Party, \
      condemned the arrest.
      """, "affiliated-with Miriam Akello > National Renewal Party"
    ),
    Passage(
      "Two lawmakers, Kofi Agyeman and Esi Boateng, met President Mensah in Kumasi.",
      "met-with Esi Boateng > Mensah"
    ),
    Passage(
      """
      Petrolux said on Monday it would appeal. The Chilean company has debts of 2 billion \
      dollars.
      """, "affiliated-with Petrolux > Chile"
    ),
    Passage(
      """
      The Ivory Forest Agency opened an inquiry. IFA director Moussa Kone said the park was \
      safe.
      """, "position Moussa Kone > Ivory Forest Agency"
    ),
    Passage(
      """
      Jonas Ek resigned as chief executive of Solna Steel. Finance director Maja Lund was \
      named as his replacement.
      """, "replaces Maja Lund > Jonas Ek"
    ),
    Passage(
      """
      Kafue Mills denies the charge. The main opposition party, Zambia Rising, criticised the \
      contract. Its leader, Moses Phiri, called for an inquiry.
      """, "position Moses Phiri > Zambia Rising"
    ),
    Passage(
      """
      Gambian mining firm Banjul Copper closed a pit. "It was empty," company president Lamin \
      Jallow said.
      """, "position Lamin Jallow > Banjul Copper"
    ),
    Passage(
      "Peruvian senator Rosa Quispe died on Monday. She was labour minister from 1999 to 2001.",
      "position Rosa Quispe > Ministry of Labour (Peru)"
    ),
    Passage(
      "The new Fijian health minister is Litia Tabua.",
      "position Litia Tabua > Ministry of Health (Fiji)"
    ),
    Passage(
      """
      Voters in Jamaica returned the Green Party to power. The party, led by Andrea Holt, won \
      12 seats.
      """, "position Andrea Holt > Green Party"
    ),
    Passage(
      """
      Kenya's football federation dismissed its coach. The federation's president, Daniel \
      Mwangi, apologised.
      """, "position Daniel Mwangi > football federation (Kenya)"
    ),
    Passage(
      """
      The governor of the Bank of Zambia, Ruth Banda, raised rates. The central bank's deputy \
      governor, Paul Zulu, voted against.
      """, "position Paul Zulu > Bank of Zambia"
    ),
    Passage(
      "The High Court of Malawi quashed the vote. Judge Agnes Phiri said the count was flawed.",
      "position Agnes Phiri > High Court (Malawi)"
    ),
    Passage(
      "Two Canadian journalists, Evan Black and Paul Rivers, were freed on Monday.",
      "affiliated-with Paul Rivers > Canada"
    ),
    Passage(
      """
      Peru's Senate elected a speaker. The mission's first head, Colonel Jan Prins, is the \
      head of Surinam's junta.
      """, "position Jan Prins > Suriname"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      The foreign ministers of Latvia and Ireland, Juris Balodis and Aoife Byrne, met in Riga \
      on Wednesday.
      """, "met-with Ministry of Foreign Affairs (Latvia) > Juris Balodis"
    ),
    Passage(
      """
      The Constitutional Court of Moldova dissolved the Rebirth Party and fined its leader, \
      Ion Rusu, on Friday.
      """, "position Ion Rusu > Constitutional Court (Moldova)"
    ),
    Passage(
      """
      The Senate passed the pensions law on Monday. Prime Minister Edith Kahn hailed it as a \
      success.
      """, "supports Edith Kahn > Senate"
    ),
    Passage(
      "Norway stopped arms sales to Chad over its invasion of southern Libya.",
      "fights Norway > Libya"
    ),
    Passage("Peru rejected the plan and Ecuador welcomed it.", "supports Ecuador > Peru"),
    Passage(
      """
      The vaccine was safe, the agency said. Austria, Ireland and Malta had suspended its use \
      a week earlier.
      """, "sanctions Ireland > Austria"
    ),
    Passage(
      """
      A train crash near the Peruvian town of Huancayo killed nine people. President Raul \
      Quispe visited the site, and Bolivia offered help.
      """, "position Raul Quispe > Bolivia"
    ),
    Passage(
      """
      Doctors marched in Accra over a contract with the Turkish firm Medikal. Health Minister \
      Ama Serwaa said she would meet them.
      """, "position Ama Serwaa > Turkey"
    ),
    Passage(
      """
      The tunnel will open in May, President Orhan Kaya said after talks with Bulgarian Prime \
      Minister Petar Dimov.
      """, "position Orhan Kaya > Bulgaria"
    ),
    Passage(
      """
      At the invitation of President Idriss Camara, Polish Prime Minister Adam Wrona visited \
      Conakry on Monday.
      """, "position Idriss Camara > Poland"
    ),
    Passage(
      "Brazil's Serra Logistics has named Caio Melo as its chief executive.",
      "position Caio Melo > Brazil"
    ),
    Passage(
      "The festival opened with a play by the Georgian director Nana Beridze.",
      "position Nana Beridze > Georgia"
    ),
    Passage(
      "Caritas said Niger faced hunger. Its director, Anna Weiss, asked for money.",
      "position Anna Weiss > Niger"
    ),
    Passage(
      "Danish lawmaker Mette Juhl became chairwoman of the Blue List, replacing Ove Krag.",
      "position Ove Krag > Denmark"
    ),
    Passage(
      """
      President Nino Lomidze named Davit Japaridze interior minister, replacing Irakli \
      Gelashvili.
      """, "replaces Nino Lomidze > Irakli Gelashvili"
    ),
    Passage(
      "Slovakia's Democratic leader Juraj Hruska lost the vote.",
      "affiliated-with Juraj Hruska > Democratic Party (United States)"
    ),
    Passage(
      """
      Zambia's president, Grace Mulenga, is in Lusaka. The president's office said she was \
      well.
      """, "position Grace Mulenga > Presidency (Zambia)"
    ),
    Passage(
      """
      The Greek Orthodox bishop of Haifa said nothing. Prime Minister Moses Otieno said the \
      church would reopen.
      """, "position Moses Otieno > Greece"
    ),
    Passage(
      """
      Togo's president named the ambassador to Italy, Kossi Mensah, foreign minister. The \
      parliament must confirm him.
      """, "appointed Parliament (Italy) > Kossi Mensah"
    ),
    Passage(
      """
      Gambian mining firm Banjul Copper closed a pit. "It was empty," company president Lamin \
      Jallow said.
      """, "position Lamin Jallow > Gambia"
    ),
    Passage(
      "Actor Emil Krause was banned from leaving Austria on Monday.",
      "visited Emil Krause > Austria"
    ),
    Passage(
      "Bolivian singer Hugo Condori died at a hospital in Arica, his family said.",
      "visited Hugo Condori > Arica"
    ),
    Passage(
      "Prime Minister Olav Dahl welcomed King Frederik at the airport in Bergen on Monday.",
      "supports Olav Dahl > Frederik"
    ),
    Passage(
      "President Vesna Kralj and the mayor of Zadar, Ivo Babic, spoke at the grave.",
      "met-with Vesna Kralj > Ivo Babic"
    ),
    Passage(
      "Samira Iqbal was questioned on Monday by the Federal Investigation Agency.",
      "opposes Federal Investigation Agency > Samira Iqbal"
    ),
    Passage(
      "The UN special envoy for Yemen, Lars Holm, arrived in Geneva.", "position Lars Holm > Yemen"),
  ]
}
