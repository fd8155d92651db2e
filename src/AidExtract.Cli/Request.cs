using AidExtract.Batch;

namespace AidExtract.Cli;

/// <summary>What a command is asked to extract, and how.</summary>
internal sealed record Request(AidExtractor Extractor, InputOptions Input, int Jobs, bool Quiet, bool Verbose);
