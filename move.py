import os,re,subprocess,sys,json
root='/work/wt/rooms'
os.chdir(root)
M={}
def room(base,dest,names,exts=('.ts','.tsx','.json','.css')):
    for n in names.split():
        hit=[f'{base}/{n}{e}' for e in exts if os.path.exists(f'{base}/{n}{e}')] if not os.path.exists(f'{base}/{n}') else [f'{base}/{n}']
        assert hit,(base,n)
        for h in hit: M[h]=f'{dest}/{os.path.basename(h)}'
E='src/engine'
room(E,E+'/text','fold language scan words wordTable tokens sentences stops spans text spelling stemIndex fingerprints runHash terms units vocabulary')
room(E,E+'/lexicon','abbreviations dateTables numberTables numberWords')
room(E,E+'/facts','calendar dates datePatterns dateReadings dateRelative numbers numberReader numberSurroundings numberTokens mentions names')
room(E,E+'/speech','quotations blockQuotations quoteMarks quotePairs speakers quoteWording wordEdits')
room(E,E+'/match','align candidates windows evidence relation origins quoteIndex quotedSources')
room(E,E+'/furniture','furniture furnitureLines furnitureSigns boilerplate')
room(E,E+'/labels','features featureNames labels model.ts model.json enough scores shares sources commonplace')
room(E,E+'/differences','differences attributionDifferences dateDifferences hedgeDifferences nameDifferences numberDifferences quoteDifferences pairs')
room(E,E+'/blocks','blocks reuse segment seeds vectors clusters')
S='src/sidebar'
room(S,S+'/trace','TraceView Summary ShareBar Count summary creditText counting')
room(S,S+'/passages','Passages PassageItem Strip Filters filters entries runs Label MarksSwitch useChosen useKeys Compare compare SourceLink textFragment')
room(S,S+'/lists','Differences Omitted OnlyHere Quotes Story Arcs story')
room(S,S+'/reports','Reports Import Unfinished unfinished Export exportReports AddPage fileProblem useReportList useReports useAgencies useAgencyNames')
room(S,S+'/find','Find HitList useFinding')
room(S,S+'/takeAlong','TakeAlong.tsx')
room(S,'src/gathering','findReports importFiles')
room('src/ui','src/wording','format names quotes colours keys')
room('src','src/wording','i18n')
room('src','src/ui','theme.css labels.css')
room('src','src/gathering','allowedFetch')
# tests mirror src
for f in subprocess.check_output(['git','ls-files','test/unit'],text=True).split():
    m=re.match(r'test/unit/(engine|sidebar|ui)/([A-Za-z]+)\.test\.(tsx?)$',f)
    if not m: 
        continue
    base,n=m.group(1),m.group(2)
    for cand in (f'src/{base}/{n}.ts',f'src/{base}/{n}.tsx'):
        if cand in M:
            M[f]='test/unit/'+os.path.dirname(M[cand])[4:]+'/'+os.path.basename(f)
M['test/unit/i18n.test.ts']='test/unit/wording/i18n.test.ts'
# explicit ones
for n,r in {'fingerprints':'text','quotations':'speech','quotedSources':'match'}.items():
    pass
files=[f for f in subprocess.check_output(['git','ls-files'],text=True).split('\n') if re.search(r'\.(ts|tsx|mjs|html|css|json|md)$',f) and not f.startswith('src/_locales') and f!='package-lock.json']
texts={f:open(f,encoding='utf-8').read() for f in files}
allf=set(subprocess.check_output(['git','ls-files'],text=True).split('\n'))
def new(p): return M.get(p,p)
for f in files:
    t=texts[f]; here=os.path.dirname(f); there=os.path.dirname(new(f))
    def rep(m):
        q,p=m.group(1),m.group(2)
        suf=''
        mm=re.match(r'^(.*?)(\?.*)?$',p); core,suf=mm.group(1),mm.group(2) or ''
        target=os.path.normpath(os.path.join(here,core))
        if target in allf or os.path.isdir(target):
            if target in allf: dest=new(target)
            else: dest=target
            if os.path.isdir(target) and there==here: return m.group(0)
            r=os.path.relpath(dest,there)
            if not r.startswith('.'): r='./'+r
            if p.endswith('/') and not r.endswith('/'): r+='/'
            return q+r+suf+q
        return m.group(0)
    if f.endswith(('.ts','.tsx','.mjs','.html','.css')):
        t=re.sub(r"""(['"`])(\.\.?(?:/[^'"`\s$]*)?)\1""",rep,t)
    # whole paths named in texts
    for a,b in M.items():
        if a in t: t=re.sub(r'(?<![\w/])'+re.escape(a)+r'(?![\w])',b,t)
    texts[f]=t
for a,b in M.items():
    os.makedirs(os.path.dirname(b),exist_ok=True)
    subprocess.check_call(['git','mv',a,b])
for f,t in texts.items(): open(new(f),'w',encoding='utf-8').write(t)
print(len(M),'moved')
