/// Passages about stance and pressure told by the way: whose deed is condemned, what is added
/// behind a comma, what follows if somebody strikes.
enum PressurePassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "Chad condemned the arrest of the singer Idriss Abakar by Cameroon.",
      "opposes Chad > Cameroon"
    ),
    Passage(
      """
      The Republic of Chad on Friday accused Libya of sending fighters across the border, a charge \
      Tripoli immediately denied.
      """, "accuses Chad > Libya"
    ),
    Passage(
      "Peru blamed Ecuador for the fire, an accusation Ecuador dismissed as absurd.",
      "opposes Ecuador > Peru"
    ),
    Passage(
      """
      The foreign ministry of Peru said that Chile had rammed two fishing boats and demanded \
      compensation.
      """, "demands Ministry of Foreign Affairs (Peru) > Chile"
    ),
    Passage(
      """
      Latvia's president said that Belarus was trying to topple her government. Minsk said the \
      allegations were baseless.
      """, "opposes Belarus > Latvia"
    ),
    Passage(
      """
      "If Togo fires again, we will respond at once," said Benin's defence minister, Amadou Kora.
      """, "threatens Benin > Togo"
    ),
    Passage(
      """
      Finland's foreign minister, Aino Salmi, spoke in Vienna. "It is unacceptable that Hungary \
      goes on blocking the talks," she said.
      """, "opposes Aino Salmi > Hungary"
    ),
    Passage(
      "Zambia's Copper Party wants former president Joseph Banda jailed.",
      "opposes Copper Party > Joseph Banda"
    ),
    Passage(
      "The Teachers' Union of Ghana said the government had violated the constitution.",
      "accuses Teachers' Union > Ghana"
    ),
    Passage(
      "Human Rights Watch accused the authorities in Minsk of torturing prisoners.",
      "accuses Human Rights Watch > Belarus"
    ),
    Passage(
      """
      The judge Carlos Mejía has been blacklisted by the United States. He called it interference \
      in the affairs of Honduras.
      """, "opposes Carlos Mejía > United States"
    ),
    Passage(
      "Gang leader Jean Saintil threatened war unless Prime Minister Ariel Fontaine resigned.",
      "threatens Jean Saintil > Ariel Fontaine"
    ),
    Passage(
      "Norway's oil minister said the fees imposed by Sweden were unjust.",
      "opposes Ministry of Oil (Norway) > Sweden"
    ),
    Passage(
      "Three parties, among them the Green League, condemned Hungary's war on the migrants.",
      "opposes Green League > Hungary"
    ),
    Passage(
      "Rwanda's president hit back at Kinshasa on Friday.",
      "opposes Rwanda > Democratic Republic of the Congo"
    ),
    Passage(
      "Lithuania's foreign minister, Gabija Rimkute, said China was using trade as a weapon.",
      "accuses Gabija Rimkute > China"
    ),
    Passage(
      """
      Judges at the European Court of Human Rights ruled that Turkey was responsible for the death \
      of the singer.
      """, "accuses European Court of Human Rights > Turkey"
    ),
    Passage(
      "The Green League charges that the mining company Norsk Malm is poisoning the fjord.",
      "accuses Green League > Norsk Malm"
    ),
    Passage(
      "India told Canada to withdraw 41 diplomats.", "sanctions India > Canada"
    ),
    Passage(
      "UN experts said Rwanda was arming the M23.", "accuses United Nations > Rwanda"
    ),
  ]

  static let unsaid: [Passage] = [
    // Trade and prices are nobody's overthrow.
    Passage(
      "Kenya's foreign minister, Peter Otieno, said China was seeking to expand its trade.",
      "accuses Peter Otieno > China"
    ),
    Passage(
      "Police in Ghana said the Volta Bank had dismissed a worker for fraud.", "accuses"
    ),
    // The one who is named, and not his country.
    Passage(
      """
      Canada has imposed sanctions on seven members of Haiti's elite, among them former president \
      Michel Martel.
      """, "sanctions Canada > Haiti"
    ),
    Passage(
      "Chile recalled its ambassador from Israel in protest at the bombardment of the camp.",
      "protest at"
    ),
    // Nobody has attacked, nor means to.
    Passage(
      """
      "If Togo attacks our plants, the answer will be crushing," General Amadou Kora of Benin said.
      """, "fights Togo"
    ),
    Passage(
      "Mali ordered the French ambassador to leave within three days.", "demands Mali > France"
    ),
    Passage(
      "The High Court threw out a petition by former president Marc Randria.",
      "fights"
    ),
    Passage(
      "If Togo attacks Benin, prices will rise, said the economist Ama Mensah.",
      "threatens"
    ),
    // They are its own.
    Passage(
      "The Court of Appeal said that the king had suspended parliament.", "sanctions"
    ),
    // Kidnappers want it, and not who tells of them.
    Passage(
      """
      The foreign ministry of Chad said that the rebels of the Red Path had seized three engineers \
      and demanded a ransom.
      """, "demands Ministry of Foreign Affairs (Chad)"
    ),
  ]
}
