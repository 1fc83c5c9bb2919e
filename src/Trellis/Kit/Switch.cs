namespace Trellis.Kit;

/// <summary>
/// A switch in the address of a request: absent is off, true and false say it. Anything else is refused, an empty one
/// too: whoever sent it meant something.
/// </summary>
public static class Switch
{
    public static Problem? Read(string name, string? text, out bool isOn)
    {
        isOn = false;
        return text is null || bool.TryParse(text, out isOn)
            ? null
            : new Problem.Unreadable([new(name, 0, 0, $"{name} is true or false.")]);
    }
}
