// swift-tools-version: 6.2
import PackageDescription

/// The settings every target shares: Swift 6 mode, checked imports, warnings as errors.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies,
    resources: resources, swiftSettings: settings)
}

let package = Package(
  name: "Entente",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "entente", targets: ["entente"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),

    library("TextModel"),
    // The built-in schema is data with one Swift file beside it that says where it lies.
    .target(
      name: "BuiltInSchema", path: "schema", exclude: ["README.md"],
      resources: [
        .copy("nodes"), .copy("edges"), .copy("lexicons"), .copy("rules"),
        .copy("weights"),
      ],
      swiftSettings: settings),
    library("Ontology", ["TextModel", "BuiltInSchema", .product(name: "Yams", package: "Yams")]),
    .target(name: "CVectorKernels"),
    library("VectorKernels", ["CVectorKernels"]),
    library("Language", ["TextModel", "VectorKernels"]),
    library("Extraction", ["TextModel", "Ontology", "Language", "VectorKernels"]),
    // The one face of libcurl.
    library("WebAccess", ["CCurl"]),
    library("SecondReader", ["TextModel", "Ontology", "Language", "Extraction", "WebAccess"]),
    library(
      "Ingest", ["TextModel", "LibXML", "CZlib", "WebAccess"],
      resources: [
        .embedInCode("Words/page-words.txt"), .embedInCode("Words/page-lines.txt"),
        .embedInCode("Words/language-words.txt"),
      ]),
    // Prefetching, which Swift cannot express.
    .target(name: "CPrefetch"),
    library("KnowledgeGraph", ["TextModel", "CPrefetch"]),
    library("Resolution", ["TextModel", "Ontology", "KnowledgeGraph"]),
    library(
      "GraphStore",
      [
        "TextModel", "KnowledgeGraph", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    library("LibXML", ["TextModel", "CLibXML2"]),
    library(
      "GraphExport", ["TextModel", "KnowledgeGraph", "LibXML"],
      resources: [
        .embedInCode("Styles/style.json"), .embedInCode("Styles/followthemoney.json"),
      ]),
    library(
      "GraphImport", ["TextModel", "KnowledgeGraph", "LibXML", "GraphStore", "GraphExport"]),
    library(
      "Pipeline",
      [
        "TextModel", "Ontology", "Language", "Extraction", "SecondReader", "Ingest",
        "KnowledgeGraph", "Resolution", "GraphStore",
      ]),
    .executableTarget(
      name: "entente",
      dependencies: [
        "TextModel", "Ontology", "Language", "Extraction", "SecondReader", "Ingest",
        "KnowledgeGraph", "Resolution", "GraphStore", "GraphExport", "GraphImport", "Pipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Trains the learned reader of claims from `Training/`; `make train` runs it.
    .executableTarget(
      name: "entente-train",
      dependencies: [
        "TextModel", "Ontology", "Language", "Extraction", "Pipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Times the graph engine on a generated graph; `make bench-graph` runs it against its peers.
    .executableTarget(
      name: "entente-bench", dependencies: ["TextModel", "KnowledgeGraph"], swiftSettings: settings),
    // Times the exporters; `make bench-formats` runs it beside other programs.
    .executableTarget(
      name: "entente-format-bench", dependencies: ["TextModel", "KnowledgeGraph", "GraphExport"],
      path: "Benchmarks/FormatBench", swiftSettings: settings),

    tests("TextModel"),
    tests("VectorKernels", ["CVectorKernels"]),
    tests("Language", ["TextModel", "VectorKernels"], resources: [.copy("Fixtures")]),
    // A server on 127.0.0.1 that tests start and stop.
    .target(name: "LocalServer", path: "Tests/LocalServer", swiftSettings: settings),
    tests("WebAccess", ["LocalServer"]),
    tests("SecondReader", ["TextModel", "Ontology", "Language", "Extraction", "LocalServer"]),
    tests("Ingest", ["TextModel", "LibXML", "WebAccess", "LocalServer"]),
    tests("LibXML", ["TextModel"]),
    tests(
      "GraphExport", ["KnowledgeGraph", "LibXML", "TextModel"], resources: [.copy("Fixtures")]),
    tests("Ontology"),
    tests("Extraction", ["TextModel", "Ontology", "Language"], resources: [.copy("Fixtures")]),
    tests(
      "Pipeline",
      [
        "TextModel", "Ontology", "Language", "Extraction", "SecondReader", "Ingest",
        "KnowledgeGraph", "Resolution", "GraphStore", "LocalServer",
      ]),
    tests("KnowledgeGraph", ["TextModel"], resources: [.copy("QueryCases")]),
    tests(
      "GraphImport",
      [
        "TextModel", "KnowledgeGraph", "GraphStore", "GraphExport", "LibXML",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests("Resolution", ["TextModel", "Ontology", "KnowledgeGraph"]),
    tests(
      "GraphStore",
      [
        "TextModel", "KnowledgeGraph", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
  ]
)
