namespace Trellis.Growth.OneOnOnes;

/// <summary>What was held, or why it was skipped, as it is typed.</summary>
public sealed class HoldForm
{
    public List<string> Done
    {
        get;
        set => field = value ?? [];
    } = [];
    public bool WasCareerTalk { get; set; }

    [AtMost(OneOnOneRules.LineLimit, ErrorMessage = AddPoint.Longer)]
    public string? Because { get; set; }

    /// <summary>"skip" where it was skipped.</summary>
    public string? Do { get; set; }

    public HoldOneOnOne.Request ToRequest() =>
        new()
        {
            Done = [.. Done.Select(FormInput.Id<OneOnOnePoint>).OfType<Id<OneOnOnePoint>>()],
            WasCareerTalk = WasCareerTalk,
        };
}
