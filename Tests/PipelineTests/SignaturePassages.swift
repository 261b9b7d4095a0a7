/// Passages about signatures, memberships, subsidiaries and shared surnames: what must be claimed,
/// and what must not. They were written for these tests.
enum SignaturePassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      The contract was signed on Thursday by Telmark's chairman, Nils Bech, and Anna Storm, \
      Maladata's chief executive.
      """, "signed Telmark > contract"
    ),
    Passage(
      "Peru's contract with Minera Andes was signed in Lima in 2015.",
      "signed Minera Andes > contract with Minera Andes"
    ),
    Passage(
      """
      France and nine other states signed the Suva Convention on Sunday. The United States, \
      whose envoy had left, did not sign. Japan signed only after a clause on fishing had been \
      softened.
      """, "signed Japan > Suva Convention"
    ),
    Passage(
      """
      Marta Novak, who had met President Ivan Horvat of Croatia twice in July and told him she \
      could not put together a majority, on Thursday called the deal "a theft" and accused the \
      Social Democrats of having broken a promise.
      """, "accuses Marta Novak > Social Democrats"
    ),
    Passage(
      """
      The manager, Piotr Zielinski, who left Kenya for Norway a week after the disaster, has \
      been charged.
      """, "visited Piotr Zielinski > Norway"
    ),
    Passage(
      "The Arab League, of which the Doha Institute is a member, condemned the attack.",
      "affiliated-with Doha Institute > Arab League"
    ),
    Passage(
      "Kredyt Group and its Polish subsidiary, Lumo Play, were fined on Monday.",
      "affiliated-with Lumo Play > Kredyt Group"
    ),
    Passage(
      "Halvor Group sold its shipping arm, Nordlink Lines, to rivals.",
      "affiliated-with Nordlink Lines > Halvor Group"
    ),
    Passage(
      """
      President Ramiro Salcedo of Bolivia and his daughter, Ximena Salcedo, met farmers on \
      Monday. Salcedo later thanked Peru.
      """, "supports Ramiro Salcedo > Peru"
    ),
    Passage(
      "On Thursday Prime Minister Ivo Soto called the agreement with Serbia a theft.",
      "opposes Ivo Soto > agreement with Serbia"
    ),
    Passage(
      """
      The European Union imposed sanctions on eight Belarusians and one company on Monday. \
      They include General Pavel Sokol and the judge Alena Marchuk.
      """, "sanctions European Union > Pavel Sokol"
    ),
  ]

  static let denied: [Passage] = [
    Passage(
      """
      France and nine other states signed the Suva Convention on Sunday. The United States, \
      whose envoy had left, did not sign.
      """, "signed United States > Suva Convention"
    )
  ]

  static let unsaid: [Passage] = [
    // What is only had, ended or sold is not signed, and a union is no party beside its chairman.
    Passage(
      "Norway, which has a fisheries treaty with Iceland, asked both sides for a report.",
      "signed Norway"
    ),
    Passage(
      "The Dairy League of Vermont has cancelled its contract with the shipper Laurentia Lines.",
      "signed"
    ),
    Passage(
      """
      Unions in Ghana protested on Monday against the sale of the state line Volta Ferries to \
      Aegina Shipping of Greece.
      """, "signed Aegina Shipping"
    ),
    Passage(
      """
      Ivan Petrov, chairman of the Pensioners' Council of Latvia, and Welfare Minister Anna \
      Liepa signed an accord on Monday.
      """, "signed Pensioners' Council of Latvia"
    ),
    Passage(
      "Peru and Chile signed a trade accord on Monday. The striker Pablo Ruiz signed in August.",
      "signed Pablo Ruiz"
    ),
    Passage(
      """
      The games company Hanbit said on Friday it was in trouble. Since May Hanbit has been in \
      talks with the US publisher Crestline Games about selling it the rights in North \
      America.
      """, "May Hanbit"
    ),
    Passage(
      """
      The manager, Piotr Zielinski, who left Kenya for Norway a week after the disaster, has \
      been charged.
      """, "visited Piotr Zielinski > Kenya"
    ),
    Passage(
      "The Danish Football Union complained to UEFA in September.",
      "opposes Danish Football Union > UEFA"
    ),
    Passage(
      """
      President Ramiro Salcedo of Bolivia and his daughter, Ximena Salcedo, met farmers on \
      Monday. Salcedo later thanked Peru.
      """, "supports Ximena Salcedo > Peru"
    ),
    Passage(
      "On Thursday Prime Minister Ivo Soto called the agreement with Serbia a theft.",
      "signed Ivo Soto"
    ),
    Passage(
      "The European Union sanctioned Pavel Sokol on Monday. His friends include Alena Marchuk.",
      "sanctions European Union > Alena Marchuk"
    ),
    Passage(
      """
      The European Union sanctioned General Pavel Sokol on Monday for killing six reporters. They include \
      Alena Marchuk.
      """, "sanctions European Union > Alena Marchuk"
    ),
  ]
}
