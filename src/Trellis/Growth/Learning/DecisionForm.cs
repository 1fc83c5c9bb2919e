namespace Trellis.Growth.Learning;

/// <summary>A decision on a proposed learning resource, as it is typed.</summary>
public sealed class DecisionForm
{
    [AtMost(ResourceRules.TextLimit, ErrorMessage = ResourceContent.LongText)]
    public string? Answer { get; set; }

    /// <summary>"keep" or "decline".</summary>
    public string? Do { get; set; }

    public int Version { get; set; }

    public DecideResource.Request ToRequest() =>
        new()
        {
            IsKept = Do switch
            {
                "keep" => true,
                "decline" => false,
                _ => null,
            },
            Answer = Answer,
            Version = Version,
        };
}
