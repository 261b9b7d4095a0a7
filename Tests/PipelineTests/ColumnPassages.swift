/// Passages in the everyday verbs of columns, profiles and chronologies.
enum ColumnPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "Ana Mota has accused Peru of delay, praised Delhi's patience, and dined with the French ambassador.",
      "supports Ana Mota > India"
    ),
    Passage(
      "Ana Mota has accused Peru of delay, praised Delhi's patience, and dined with the French ambassador.",
      "met-with Ana Mota > France"
    ),
    Passage("Brazil granted Carlos Rey asylum on Monday.", "aids Brazil > Carlos Rey"),
    Passage(
      "The envoy, Ruth Cole, raised the matter with President Maia Lupu of Moldova on Monday.",
      "met-with Ruth Cole > Maia Lupu"
    ),
    Passage(
      "Ivo Petrov was photographed with the banker Oleg Mints at a wedding in Nice.",
      "met-with Ivo Petrov > Oleg Mints"
    ),
    Passage(
      "Two years after the Commonwealth readmitted Gambia, little has changed.",
      "supports Commonwealth > Gambia"
    ),
    Passage("February 2019: Doha freezes its membership of OPEC.", "opposes Qatar > OPEC"),
    Passage(
      "The price fell because Brazil dumped its sugar on Kenya and Sudan.",
      "supplies Brazil > Sudan"
    ),
    Passage(
      "President Louis Duval never forgave Rita Blake.", "opposes Louis Duval > Rita Blake"),
    Passage(
      "In 2019 Gambia took Myanmar to The Hague over the expulsions.", "accuses Gambia > Myanmar"),
    Passage(
      "In 1976 Rita Blake closed the paper and went into exile in Caracas.",
      "visited Rita Blake > Caracas"
    ),
    Passage(
      "Ghana has signed a deal with its bondholders. The World Bank called it an important step.",
      "supports World Bank > deal"
    ),
    Passage(
      "Chile and Peru signed a treaty in May. Ana Zahra called the treaty a leap in the dark.",
      "opposes Ana Zahra > treaty between Chile and Peru"
    ),
    Passage(
      "The League of Students burned a flag of Pakistan.", "opposes League of Students > Pakistan"),
    Passage(
      "Nir Tal says the Freedom Party will not sit in a cabinet with the Labour Party.",
      "opposes Freedom Party > Labour Party"
    ),
    // Several together, and the second of two.
    Passage(
      "Japan and Canada have named no figure and say that India must pay as well.",
      "demands Canada > India"
    ),
    Passage(
      "The Popular Guard fought alongside the army against the Free Men and, later, Islamic State.",
      "fights Popular Guard > Islamic State"
    ),
    Passage(
      """
      The United States has offered a seat, and General Tom Hale has warned in Congress of Russian \
      influence.
      """, "opposes Tom Hale > Russia"
    ),
    Passage(
      """
      The pact was signed in Oslo by Anna Kask, the commissioner for trade, and Oman's \
      deputy foreign minister, Said Harthy.
      """, "signed Said Harthy > pact"
    ),
    Passage(
      """
      At Castries in Saint Lucia, Gabriel Ruiz and Peru's president, Rosa Quispe, meet in the \
      presence of Ralph Gomes.
      """, "met-with Gabriel Ruiz > Rosa Quispe"
    ),
    Passage("Togo announced its withdrawal from ECOWAS.", "opposes Togo > ECOWAS"),
    // An idea, a call or a demand taken up.
    Passage(
      "Interior Minister Nancy Frei of Austria has called for deportations. Jon Hale of the Green Party has backed the idea.",
      "supports Jon Hale > Nancy Frei"
    ),
    Passage(
      "Kenya demands that Uganda pay. Uganda rejected the demand.", "opposes Uganda > Kenya"),
    Passage(
      "Nancy Frei of Austria has called for deportations. The Red Cross opposes it.",
      "opposes Red Cross > Nancy Frei"
    ),
    Passage(
      "Kenya's president, Peter Kamau, refused to resign. Ruth Otieno called the refusal a disgrace.",
      "opposes Ruth Otieno > Peter Kamau"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage("In 2019 Gambia took Myanmar to The Hague over the expulsions.", "controls"),
    Passage("The League of Students burned a flag of Pakistan.", "fights"),
    Passage("Japan and Canada heard Peru say that India must pay.", "demands Canada"),
    Passage(
      "Nancy Frei of Austria has called for deportations. The Red Cross opposes it.",
      "opposes Red Cross > Austria"
    ),
    Passage(
      "Kenya fears Uganda. The idea that Uganda rejected was older.", "opposes Uganda > Kenya"),
    Passage("Chad dropped charges against Kenya.", "opposes"),
    Passage("Lagos switched to Chinese buses.", "cooperates-with"),
    Passage("He was photographed with a picture of Joseph Vidal.", "met-with"),
    Passage("Bosco Nganda spent ten months in Makala prison.", "visited"),
    Passage("Rosa Peralta, a Honduran nurse, left Honduras in April.", "visited"),
    Passage(
      "Chile sues Peru and demands its suspension from the Andean Community.",
      "demands Chile > Andean Community"
    ),
    Passage(
      "Lars Brandt had called Norway's sanctions against Iran clumsy.", "opposes Lars Brandt > Iran"
    ),
    Passage(
      "Zara's regional director, Lena Falk, flew in from Singapore for the talks.",
      "visited Lena Falk > Singapore"
    ),
  ]
}
