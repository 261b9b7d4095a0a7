import ArgumentParser

/// The command `entente`.
@main
struct Entente: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Builds knowledge graphs of entities and events from news articles.",
    subcommands: [
      BuildCommand.self, ReadCommand.self, ExtractCommand.self, PathCommand.self, ShowCommand.self,
      QueryCommand.self, FindCommand.self, StatsCommand.self, RankCommand.self, ExportCommand.self,
      SchemaCommand.self,
      AnnotateCommand.self, ExplainCommand.self,
      MergeCommand.self, SplitCommand.self, NeverMergeCommand.self, RetypeCommand.self,
      RejectCommand.self, ForgetCommand.self, LogCommand.self, UndoCommand.self,
      DiffCommand.self, ImportCommand.self, CheckCommand.self, CompactCommand.self,
    ])
}
