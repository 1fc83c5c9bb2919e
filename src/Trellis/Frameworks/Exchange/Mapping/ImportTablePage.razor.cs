using Microsoft.AspNetCore.Components;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>Reads the table, previews what it becomes, and imports it or keeps its mapping.</summary>
public sealed partial class ImportTablePage
{
    [SupplyParameterFromForm]
    private TableForm Input { get; set; } = null!;

    [SupplyParameterFromForm(Name = "go")]
    private string? Go { get; set; }
    private TableForm.Sample? _sample;
    private TableMapping _mapping = new() { Columns = [] };
    private ParsedFramework? _parsed;
    private ImportReport<FrameworkCounts>? _report;
    private IReadOnlyList<Finding> _errors = [];
    private string? _message;
    private string? _refusal;
    private bool _ticked;

    private IReadOnlyList<TableChoices.Saved>? _mappings;
    private IReadOnlyList<TableChoices.Saved> Mappings => _mappings ?? Model.Mappings;

    private int Levels =>
        Math.Clamp(
            Math.Max(Math.Max(6, _mapping.Levels.Count), Input.Columns.Max(c => c.Use.Level) + 1),
            1,
            ContentRules.LevelLimit
        );

    protected override Task<TableChoices.View?> LoadAsync() => Choices.Load(Aborted);

    protected override void OnInitialized() => Input ??= new();

    private async Task<Problem?> SubmitAsync()
    {
        if (await Input.Take(Aborted) is { } nothing)
            return nothing;
        var table = Input.Table!;
        var saved = Mappings.FirstOrDefault(m => m.Id == Input.Saved);
        var kept = Go == "use" && saved is not null ? MappingFile.Read(saved.Text, saved.Name) : default;
        var looked = TableForm.Look(table, kept.Value?.Format ?? Input.Format);
        if (looked.Problem is { } unreadable)
            return unreadable;
        _sample = looked.Value!;
        if (kept.Value is { } mapping)
            Input.Use(mapping, _sample.Header);
        else if (!Input.Columns.Select(c => c.Name ?? "").SequenceEqual(_sample.Header))
            Guess();
        _ticked |= Input.JudgeBlanks(_sample);
        var problem =
            kept.Problem
            ?? (
                Go switch
                {
                    "keep" => await SaveMappingAsync(),
                    "drop" => await DropMappingAsync(),
                    _ => null,
                }
            );

        _mapping = Input.Mapping(Model.Scales);
        var parsed = MappedTable.Read(table, _mapping);
        (_parsed, _errors) = (parsed.Value, (parsed.Problem as Problem.Unreadable)?.Findings ?? []);
        if (_errors.Count > 0 && Go is "preview" or "import")
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (problem is not null || _parsed is null)
            return problem;
        return await ImportAsync(_parsed, dryRun: Go != "import");
    }

    /// <summary>The first proposal; what cells are read by stays as it was chosen.</summary>
    private void Guess()
    {
        var (delimiter, encoding, sheet) = (Input.Delimiter, Input.Encoding, Input.Sheet);
        Input.Use(
            ColumnNames.Guess(_sample!.Header, _sample.Rows, [.. Model.Scales.SelectMany(s => s.Levels)]),
            _sample.Header
        );
        (Input.Delimiter, Input.Encoding, Input.Sheet) = (delimiter, encoding, sheet);
        _ticked = Input.FillDown;
        Input.Name ??= Path.GetFileNameWithoutExtension(Input.FileName);
    }

    private async Task<Problem?> ImportAsync(ParsedFramework parsed, bool dryRun)
    {
        var known = Model.Frameworks.FirstOrDefault(f => f.Id == Input.Framework);
        var name = known?.Name ?? Names.Tidy(Input.Name);
        if (known is null && Model.Frameworks.Any(f => Names.Key(f.Name) == Names.Key(name)))
            return Refuse(
                new Problem.Refused(
                    "framework.name",
                    $"There is already a framework \"{name}\". Choose " + $"it, or give the new one another name."
                ),
                dryRun
            );
        var result = await Import.Handle(
            new(parsed, name, dryRun, Input.IntoDraft, AllowRemovals: Input.AllowRemovals),
            Aborted
        );
        _report = result.Value;
        if (dryRun || result.Problem is not null)
            return result.Problem is { } problem ? Refuse(problem, dryRun) : null;
        var r = result.Value!;
        return Done(
            result,
            go: Input.IntoDraft ? FrameworkRoutes.Frameworks : FrameworkRoutes.Framework(new(r.Framework!.Value)),
            say: $"{name}: {r.Added} added, {r.Changed} changed, {r.Removed} retired, {r.Unchanged} as they "
                + $"were.{(Input.IntoDraft ? " They are in the draft." : "")}"
        );
    }

    /// <summary>What a preview would be refused for is said in the preview; what was asked for is refused.</summary>
    private Problem? Refuse(Problem problem, bool dryRun)
    {
        if (!dryRun)
            return problem;
        _refusal = problem.Message;
        if (Go == "preview")
            Http.Response.StatusCode = problem.Status();
        return null;
    }

    private async Task<Problem?> SaveMappingAsync()
    {
        var kept = await Save.Handle(Input.SaveAs, Input.Mapping(Model.Scales), Aborted);
        if (kept.Value is { } saved)
            (_message, Input.Saved, _mappings) = (
                $"Saved as “{saved.Name}”.",
                saved.Id.ToString(),
                (await Choices.Load(Aborted))?.Mappings
            );
        return kept.Problem;
    }

    private async Task<Problem?> DropMappingAsync()
    {
        if (!Id<SavedMapping>.TryParse(Input.Saved, null, out var id))
            return null;
        var dropped = await Drop.Handle(id, Aborted);
        if (dropped.Problem is null)
            (_message, _mappings) = ("The mapping is deleted.", (await Choices.Load(Aborted))?.Mappings);
        return dropped.Problem;
    }
}
