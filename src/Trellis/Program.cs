return await Trellis.Cli.CommandLine.Run(args);
