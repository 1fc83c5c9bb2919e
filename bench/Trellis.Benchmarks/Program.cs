using System.Globalization;
using Trellis.Benchmarks;

// One command, one run: dotnet run -c Release --project bench/Trellis.Benchmarks [-- growth | editor | stipend | people
// | cycles | gap | quick]
// Times differ from machine to machine; what is compared is compared within this run, and printed as ratios.
// "quick" runs every part for a moment, to see that it still runs; ./test does so. DDAT names the folder of the DDaT
// tables.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var effort = args is ["quick"] ? Effort.Quick : Effort.Whole;
var ddat = Environment.GetEnvironmentVariable("DDAT") ?? Path.Combine(Repository(), "..", "shared", "data", "ddat");
var parts = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
{
    ["growth"] = () => GrowthPages.Measure(effort, args is ["quick"] ? "" : ddat),
    ["editor"] = () => EditorPages.Measure(effort),
    ["stipend"] = () => StipendPages.Measure(effort),
    ["people"] = () => PeopleImport.Measure(effort),
    ["cycles"] = () => CycleOpening.Measure(effort),
    ["skills"] = () => TeamSkillsPages.Measure(effort),
    ["gap"] = () => PureGap.Measure(effort),
};
if (args is [var named] && named != "quick" && !parts.ContainsKey(named))
{
    await Console.Error.WriteLineAsync(
        $"There is no part \"{named}\". Parts are {string.Join(", ", parts.Keys)}, and quick."
    );
    return 2;
}
foreach (var measure in parts.Where(p => args is not [var one] || one == "quick" || one == p.Key).Select(p => p.Value))
    await measure();
return 0;

static string Repository()
{
    var at = new DirectoryInfo(AppContext.BaseDirectory);
    while (at is not null && !File.Exists(Path.Combine(at.FullName, "Trellis.slnx")))
        at = at.Parent;
    return at?.FullName ?? ".";
}
