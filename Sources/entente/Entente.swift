import ArgumentParser

/// The command `entente`.
@main
struct Entente: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Builds knowledge graphs of entities and events from news articles.",
    subcommands: [
      BuildCommand.self, ReadCommand.self, ExtractCommand.self, PathCommand.self, ShowCommand.self,
      FindCommand.self, StatsCommand.self, ExportCommand.self, SchemaCommand.self,
      AnnotateCommand.self, ExplainCommand.self,
    ])
}
