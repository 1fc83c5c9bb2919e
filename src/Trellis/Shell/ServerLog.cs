using Microsoft.Extensions.Logging.Console;

namespace Trellis.Shell;

/// <summary>What the server writes to its log, a line each on standard error.</summary>
public static class ServerLog
{
    public static void UseServerLog(this WebApplicationBuilder builder)
    {
        builder
            .Logging.ClearProviders()
            .AddSimpleConsole(o =>
                (o.SingleLine, o.UseUtcTimestamp, o.TimestampFormat) = (true, true, "yyyy-MM-ddTHH:mm:ssZ ")
            )
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter(SecurityLog.Category, LogLevel.Information)
            // an address can be a secret: none is logged, whatever else the settings let through
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None) // a start that fails is said in a sentence
            // that keys lie unencrypted in the database is said in the guide
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
