using AidExtract.Cli;

return await CommandLine.RunAsync(args);
