/// Passages in the manner of foreign correspondents: datelines, capitals that open a sentence,
/// governments and armies without their nation, and names that begin as others do. They were
/// written for these tests.
enum DispatchPassages: PassageSet {
  static let said: [Passage] = [
    // Whose a post is by the capital that opens its sentence.
    Passage(
      """
      Peru's congress voted on Monday to dissolve itself. In Santiago, President Hugo Sarmiento \
      blamed Peru's elites for the crisis. Chile called for calm.
      """, "position Hugo Sarmiento > Chile"
    ),
    // Only where others met.
    Passage(
      """
      HAVANA, June 9 - Honduras's government and the Front of the Hills agreed on Friday to a truce, \
      after talks in the Cuban capital.

      The accord was signed by the government's chief negotiator, Otilio Prado, and welcomed by \
      Cuban President Mario Lemus. Honduras has been at war since 1998.
      """, "position Otilio Prado > Honduras"
    ),
    Passage(
      """
      BRUSSELS - Kestrel Air won European Union approval on Wednesday to buy Italy's Volare.

      Kestrel's chief executive, Jan Moll, said he would sign the deal with the Treasury in May. \
      Volare is owned by Italy. Italian Economy Minister Dario Conti spoke of a victory for Italy.
      """, "affiliated-with Ministry of the Treasury (Italy) > Italy"
    ),
    // The army of the country that the text is about.
    Passage(
      """
      Sudan's warring sides agreed to a truce, U.S. Secretary of State Neil Barton said. Sudan is \
      hungry. The Eastern Desert Front accused the army of killing a diplomat.
      """, "accuses Eastern Desert Front > Sudan"
    ),
    // What is said between quotation marks is somebody else's.
    Passage(
      """
      MANILA, Philippines - The ships carried supplies to Filipino marines.

      "We condemn the dangerous manoeuvres of China," the National Security Council's spokesman, \
      Jorge Malabon, said.
      """, "position Jorge Malabon > National Security Council (Philippines)"
    ),
    // Names that begin or end as others do.
    Passage(
      """
      Ghana freed Captain Issa Zakari. The National Council for the Rescue of the Homeland praised \
      Ghana.
      """, "supports National Council for the Rescue of the Homeland > Ghana"
    ),
    Passage(
      "Nigeria's All Progressives Congress congratulated Senegal on the vote.",
      "supports All Progressives Congress > Senegal"
    ),
    Passage("Ryanair sued Portugal on Monday.", "accuses Ryanair > Portugal"),
    // A firm takes a plant and fights nobody.
    Passage(
      "Airbus will take over Polar Aerosystems' plants in Belfast, the companies said.",
      "controls Airbus > Polar Aerosystems"
    ),
    Passage(
      """
      Rwandan Prime Minister Paul Hakiza and Ugandan President Moses Ochola failed to reach an \
      agreement after eight hours of talks on Monday.
      """, "met-with Paul Hakiza > Moses Ochola"
    ),
    Passage(
      """
      Serbia has been a candidate since 2012 but has refused to join EU sanctions against Russia over \
      its invasion of Ukraine.
      """, "fights Russia > Ukraine"
    ),
    // Who was the first to hold a post holds it no more.
    Passage(
      """
      President Alvaro Gimenez said he would go. Bernardo Tecun is the son of Juan Tecun, \
      Guatemala's first elected president. In Mexico, President Luis Lopez called for calm.
      """, "position Alvaro Gimenez > Guatemala"
    ),
    Passage(
      """
      Ruben Curiel, the head of Guatemala's Special Prosecutor's Office Against Impunity, accused Ana \
      Paz of theft.
      """, "position Ruben Curiel > Special Prosecutor's Office Against Impunity"
    ),
  ]

  static let denied: [Passage] = []

  static let unsaid: [Passage] = [
    Passage(
      """
      HAVANA, June 9 - Honduras's government and the Front of the Hills agreed on Friday to a truce, \
      after talks in the Cuban capital.

      The accord was signed by the government's chief negotiator, Otilio Prado, and welcomed by \
      Cuban President Mario Lemus. Honduras has been at war since 1998.
      """, "position Otilio Prado > Cuba"
    ),
    Passage(
      """
      Thailand's Constitutional Court dissolved the Onward Party on Wednesday and banned its former \
      leader, Prasit Charoen, from politics.
      """, "position Prasit Charoen > Constitutional Court"
    ),
    Passage(
      "Alemu Tesfaye, who was the president of the Amhara region, now heads Ethiopia's spy agency.",
      "position Alemu Tesfaye > Ethiopia"
    ),
    Passage(
      "Emilio Rojas, who narrowly defeated Keila Fuentes, took office in Peru in July.",
      "fights Emilio Rojas > Keila Fuentes"
    ),
    Passage(
      "Airbus will take over Polar Aerosystems' plants in Belfast, the companies said.",
      "fights Airbus > Polar Aerosystems"
    ),
    Passage(
      "Guy Morel, Canada's former envoy, told CBC News that exporters should wait.",
      "demands Guy Morel"
    ),
    Passage(
      "Prime Minister Alem Bekele of Ethiopia promoted General Birhan Desta to chief of staff.",
      "supports Alem Bekele > Birhan Desta"
    ),
    Passage(
      """
      Yerevan accused Baku of violating the truce that ended the 2020 war, which was brokered by \
      Russia.
      """, "participated-in Russia"
    ),
    Passage(
      """
      Rwandan Prime Minister Paul Hakiza and Ugandan President Moses Ochola failed to reach an \
      agreement after eight hours of talks on Monday.
      """, "not met-with"
    ),
    Passage(
      """
      Ana Paz was sworn in on Thursday as Bolivia's president. She had been in Paris for the \
      Olympics. Peru's president, Hugo Sarmiento, attended the ceremony.
      """, "participated-in Hugo Sarmiento > Olympics"
    ),
    Passage(
      "Lagos, Bola Adeyemi's stronghold, voted for the opposition in Nigeria's election.",
      "controls Bola Adeyemi > Lagos"
    ),
    Passage(
      "Oktay Ozer called on supporters to gather at city hall in Istanbul.",
      "visited Oktay Ozer > Istanbul"
    ),
    Passage(
      """
      Judge Fredo Orellana granted the request, but the Constitutional Court blocked it. Guatemala \
      was quiet.
      """, "position Fredo Orellana"
    ),
    Passage(
      """
      Serbia has been a candidate since 2012 but has refused to join EU sanctions against Russia over \
      its invasion of Ukraine.
      """, "fights Serbia"
    ),
    // Texts that end with a name, and without a stop.
    Passage("Rockets rain on Acre; 'a big mistake', says Netzer", "supports Netzer"),
    Passage("Kenya thanked a delegate of the Peshawar", "opposes Kenya"),
    Passage("A head of the guard was Cecelia Wesseh", "fights Cecelia Wesseh"),
  ]
}
