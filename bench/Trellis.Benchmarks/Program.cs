using System.Diagnostics;
using System.Globalization;
using Trellis.Benchmarks;

// One command, one run: dotnet run -c Release --project bench/Trellis.Benchmarks [-- FOLDER-OF-DDAT | -- editor | -- stipend]
// Times differ from machine to machine; what is compared is compared within this run, and printed as ratios.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["editor"])
{
    await EditorPages.Measure();
    return 0;
}
if (args is ["stipend"])
{
    await StipendPages.Measure();
    return 0;
}
var ddat = args.Length > 0 ? args[0] : Path.Combine(Repository(), "..", "shared", "data", "ddat");

await using var small = await Site.Start(people: 100);
await using var large = await Site.Start(people: 10_000);

await small.Measure("/growth", 200);
await large.Measure("/growth", 200);
await large.Measure("/bench/plaintext", 2000);

// Alternating turns, so that whatever else the machine does falls on all of them.
var (page100, page10k, plain) = (new Latencies(), new Latencies(), new Latencies());
for (var turn = 0; turn < 8; turn++)
{
    page100.Add(await small.Measure("/growth", 250));
    page10k.Add(await large.Measure("/growth", 250));
    plain.Add(await large.Measure("/bench/plaintext", 2500));
}

Console.WriteLine("My growth, one client after another, SQLite");
Console.WriteLine($"  at 10,000 people      {page10k.PerSecond,9:N0} requests/s   p50 {page10k.P(50):0.00} ms   p99 {page10k.P(99):0.00} ms");
Console.WriteLine($"  at    100 people      {page100.PerSecond,9:N0} requests/s   p50 {page100.P(50):0.00} ms   p99 {page100.P(99):0.00} ms");
Console.WriteLine($"  plaintext             {plain.PerSecond,9:N0} requests/s   p50 {plain.P(50):0.00} ms   p99 {plain.P(99):0.00} ms");
Console.WriteLine($"  ratio page / plaintext, requests/s          {page10k.PerSecond / plain.PerSecond:0.000}");
Console.WriteLine($"  ratio p99 / p50 of the page                 {page10k.P(99) / page10k.P(50):0.00}");
Console.WriteLine($"  ratio time at 10,000 / time at 100 people   {page10k.P(50) / page100.P(50):0.00}");

if (Directory.Exists(ddat))
{
    var clock = Stopwatch.StartNew();
    var first = await large.Import(ddat);
    var (firstSeconds, second) = (clock.Elapsed.TotalSeconds, 0.0);
    clock.Restart();
    await large.Import(ddat);
    second = clock.Elapsed.TotalSeconds;
    Console.WriteLine($"DDaT import               {firstSeconds:0.00} s for {first:N0} things; again, changing nothing, {second:0.00} s (ratio {second / firstSeconds:0.00})");
}
else Console.WriteLine($"DDaT import               left out: {ddat} is not there");

await EditorPages.Measure();
await StipendPages.Measure();

var (gap, ratio) = PureGap.Measure();
Console.WriteLine($"Gap of a person to a position, 15 items   {gap:N0} ns   (ratio to copying its 15 requirements into an array: {ratio:0.0})");
return 0;

static string Repository()
{
    var at = new DirectoryInfo(AppContext.BaseDirectory);
    while (at is not null && !File.Exists(Path.Combine(at.FullName, "Trellis.slnx"))) at = at.Parent;
    return at?.FullName ?? ".";
}
